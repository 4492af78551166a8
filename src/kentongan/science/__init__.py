"""Arrays and texts in, arrays and values out: pure methods, no storage, no clock."""
