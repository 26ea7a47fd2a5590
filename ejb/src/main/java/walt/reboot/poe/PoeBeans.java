package walt.reboot.poe;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import walt.reboot.snmp.SnmpSession;

/** Puts the plain classes of power cycles together: one of each, which share the ports in work. */
@ApplicationScoped
public class PoeBeans {
    @Produces
    @Singleton
    PoeSwitches switches(SnmpSession snmp) {
        return agent -> new Rfc3621PoeSwitch(snmp.agents(), agent.target());
    }

    @Produces
    @Singleton
    PortsInWork portsInWork() {
        return new PortsInWork();
    }

    @Produces
    @Singleton
    PowerCycle cycle(PoeSwitches switches, PowerLedger ledger, PortsInWork inWork, Provider<PoeConfig> config) {
        return new PowerCycle(switches, ledger, inWork, SteadyTime.ofMachine(), config::get);
    }

    @Produces
    @Singleton
    PowerSettler settler(PoeSwitches switches, PowerLedger ledger, PortsInWork inWork, Provider<PoeConfig> config) {
        return new PowerSettler(switches, ledger, inWork, SteadyTime.ofMachine(), config::get);
    }
}
