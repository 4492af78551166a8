"""The command line: parse, call once, print one document."""
