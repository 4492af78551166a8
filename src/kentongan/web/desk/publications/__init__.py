"""What residents will read: releases before they go out, and what readers say back."""
