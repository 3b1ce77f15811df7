"""What the commands that change records share: questions, facts, the proposal of a change."""
