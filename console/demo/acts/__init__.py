"""What people of the demo did at their desks today, through the same services."""
