"""MT1: whether the records have the right shape."""
