package walt.lab.poe;

import java.util.Random;
import walt.lab.file.SwitchSpec;
import walt.lab.log.LabLog;
import walt.lab.time.LabTime;

/** What every part of a simulated switch needs. */
public record SwitchParts(SwitchSpec spec, LabTime time, LabLog log, Random random, Pse pse) {}
