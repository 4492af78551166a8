"""The trail: who did what, without content, and whether the chain is whole."""
