"""The administrator's pages: first day, offices, forums, accounts, duty list, posts."""
