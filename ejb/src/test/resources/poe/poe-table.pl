#!/usr/bin/perl
# The PoE port table of RFC 3621 for snmpd's pass_persist: group 1, ports 1 to 4, port 2 without a device.
#
#   pass_persist .1.3.6.1.2.1.105.1.1.1 /usr/bin/perl poe-table.pl DIR
#
# Appends each request that it gets to DIR/log, and reads DIR/mode to know how to treat a SET:
#   obey (or no file)  as a switch should      ignore  accepted, nothing happens
#   refuse             an error                linger  switched, but a port that is off goes on delivering power
#   fault              a port that is switched on has a fault
use strict;
use warnings;

my $root = '.1.3.6.1.2.1.105.1.1.1';
my ($dir) = @ARGV;
my %admin = map { $_ => 1 } 1 .. 4;
my %faulty;

open(my $log, '>>', "$dir/log") or die "no log: $!";
select((select($log), $| = 1)[0]);
$| = 1;

sub mode {
    open(my $file, '<', "$dir/mode") or return 'obey';
    my $line = <$file>;
    close($file);
    chomp($line) if defined $line;
    return defined $line && $line ne '' ? $line : 'obey';
}

sub detection {
    my ($port) = @_;
    return 3 if $admin{$port} == 2 && mode() eq 'linger';
    return 1 if $admin{$port} == 2;
    return 4 if $faulty{$port};
    return $port == 2 ? 2 : 3;
}

# column and port of an OID of the table, or nothing
sub cell {
    my ($oid) = @_;
    return $oid =~ /^\Q$root\E\.([36])\.1\.([1-4])$/ ? ($1, $2) : ();
}

sub answer {
    my ($column, $port) = @_;
    my $value = $column == 3 ? $admin{$port} : detection($port);
    print "$root.$column.1.$port\ninteger\n$value\n";
}

# whether the first OID comes before the second
sub before {
    my @a = grep { $_ ne '' } split(/\./, $_[0]);
    my @b = grep { $_ ne '' } split(/\./, $_[1]);
    for my $i (0 .. $#b) {
        return 1 if $i > $#a || $a[$i] < $b[$i];
        return 0 if $a[$i] > $b[$i];
    }
    return 0;
}

sub next_cell {
    my ($oid) = @_;
    for my $column (3, 6) {
        for my $port (1 .. 4) {
            return ($column, $port) if before($oid, "$root.$column.1.$port");
        }
    }
    return ();
}

sub set {
    my ($oid, $value) = @_;
    my ($column, $port) = cell($oid);
    my $mode = mode();
    return 'not-writable' if !defined $column || $column != 3 || $mode eq 'refuse';
    return 'wrong-value' if $value !~ /^integer ([12])$/;
    my $wanted = $1;
    if ($mode ne 'ignore') {
        $faulty{$port} = $wanted == 1 && $mode eq 'fault';
        $admin{$port} = $wanted;
    }
    return 'DONE';
}

while (defined(my $command = <STDIN>)) {
    chomp($command);
    if ($command eq 'PING') {
        print "PONG\n";
    } elsif ($command eq 'get' || $command eq 'getnext') {
        chomp(my $oid = <STDIN>);
        my @cell = $command eq 'get' ? cell($oid) : next_cell($oid);
        print $log "$command $cell[0] $cell[1]\n" if @cell;
        @cell ? answer(@cell) : print "NONE\n";
    } elsif ($command eq 'set') {
        chomp(my $oid = <STDIN>);
        chomp(my $value = <STDIN>);
        my ($column, $port) = cell($oid);
        print $log 'set ' . ($column // '?') . ' ' . ($port // '?') . " $value\n";
        print set($oid, $value), "\n";
    }
    # anything else is the empty line that snmpd sends after a SET: it wants no answer
}
