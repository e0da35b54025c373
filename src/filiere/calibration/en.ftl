## curve

curve-weigh = the score is not a number
