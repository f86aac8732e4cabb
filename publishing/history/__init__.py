"""What the desk saved, how it is compared, and how it comes back."""
