"""Every figure beside its peer, from one run: `kentongan bench`."""
