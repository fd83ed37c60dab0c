"""What happens when? Each presenter answers what a person asks of one part of the window, through its controllers."""
