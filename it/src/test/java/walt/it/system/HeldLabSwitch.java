package walt.it.system;

import java.util.List;

/** A switch of the simulated lab whose agent can be held. */
final class HeldLabSwitch implements HeldSwitch {
    private final LabProcess lab;
    private final CycleStep step;
    private int mark;

    HeldLabSwitch(LabProcess lab, CycleStep step) {
        this.lab = lab;
        this.step = step;
    }

    /** The part of the lab file that makes it and its node. */
    static String switchLine(CycleStep step) {
        return "  - {name: sw-%s, ports: 1, uplinks: 0, delay: 0.005, power: 0.1-0.3, config: {lldp.explore: true, poe.reboots: true}}\n"
                .formatted(step.word());
    }

    static String nodeLine(CycleStep step) {
        return "  - {name: lab-%1$s, port: sw-%1$s/1.1}\n".formatted(step.word());
    }

    @Override
    public String kind() {
        return "lab";
    }

    @Override
    public CycleStep step() {
        return step;
    }

    @Override
    public String node() {
        return "lab-" + step.word();
    }

    private String name() {
        return "sw-" + step.word();
    }

    @Override
    public void hold() {
        mark = lab.mark();
        lab.faults(name(), "hold:" + step.boundary());
    }

    @Override
    public boolean isHeld() {
        return lab.held(name());
    }

    @Override
    public void release() {
        lab.faults(name());
    }

    @Override
    public List<Power> power() {
        return lab.since(mark).stream()
                .filter(line -> line.device().equals(name()))
                .filter(line -> line.isPower("on") || line.isPower("off"))
                .map(line -> new Power(line.time(), line.isPower("on")))
                .toList();
    }
}
