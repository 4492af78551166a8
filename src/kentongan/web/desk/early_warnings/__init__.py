"""Early warnings on the desk: drafted, previewed, let out, acknowledged, ended."""
