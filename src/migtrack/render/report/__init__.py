"""The status report: HTML and Markdown, from templates."""
