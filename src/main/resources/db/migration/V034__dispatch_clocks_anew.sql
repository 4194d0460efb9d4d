-- incident_due has learned when a stage began: every clock is kept anew
update clock_position set position = null, remade_to = null;
