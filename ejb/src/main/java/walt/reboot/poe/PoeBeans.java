package walt.reboot.poe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.time.Clock;
import walt.reboot.engine.FewQueries;
import walt.reboot.inventory.topology.SwitchProfiles;
import walt.reboot.snmp.SnmpSession;
import walt.reboot.topology.OwnAddresses;
import walt.reboot.topology.PseReader;
import walt.reboot.topology.SwitchMaps;

/** Puts the plain classes of power cycles together: one of each, which share the ports in work. */
@ApplicationScoped
public class PoeBeans {
    @Produces
    @Singleton
    SwitchFamilies families(SnmpSession snmp, SwitchProfiles profiles, FewQueries queries, Clock clock) {
        return new SwitchFamilies(
                new FamilyProbe(snmp.agents()), new ProfileMemory(profiles, queries::insist, clock), clock);
    }

    @Produces
    @Singleton
    PoeSwitches switches(SnmpSession snmp, SwitchFamilies families) {
        return new FamilySwitches(snmp.agents(), families);
    }

    @Produces
    @Singleton
    PortsInWork portsInWork() {
        return new PortsInWork();
    }

    @Produces
    @Singleton
    CutGuard guard(PortRecords records, SwitchMaps maps, Clock clock, Provider<PoeConfig> config) {
        NeighbourCheck neighbours = new NeighbourCheck(records, OwnAddresses::read, clock);
        return new CutGuard(records, maps, neighbours, clock, config::get);
    }

    @Produces
    @Singleton
    PowerBudget budget(SnmpSession snmp, PoeSwitches switches, PortsInWork inWork) {
        return new PowerBudget(new PseReader(snmp.agents())::headroom, switches, inWork, SteadyTime.ofMachine());
    }

    @Produces
    @Singleton
    CycleRun.Tools tools(PowerLedger ledger, PortRecords records, CutGuard guard) {
        return new CycleRun.Tools(ledger, records, guard, SteadyTime.ofMachine());
    }

    @Produces
    @Singleton
    PowerCycle cycle(
            PoeSwitches switches,
            SwitchMaps maps,
            PortsInWork inWork,
            PowerBudget budget,
            CycleRun.Tools tools,
            Provider<PoeConfig> config) {
        return new PowerCycle(switches, new PortFinder(maps), inWork, budget, tools, config::get);
    }

    @Produces
    @Singleton
    PowerSettler settler(PoeSwitches switches, PowerLedger ledger, PortsInWork inWork, Provider<PoeConfig> config) {
        return new PowerSettler(switches, ledger, inWork, SteadyTime.ofMachine(), config::get);
    }
}
