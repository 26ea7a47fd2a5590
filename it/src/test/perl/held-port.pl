#!/usr/bin/perl
# A PoE port table of RFC 3621 with one port, for snmpd's pass_persist, which can be held at a step of a power cycle.
#
#   pass_persist .1.3.6.1.2.1.105.1.1.1 /usr/bin/perl held-port.pl DIR
#
# DIR/hold names the boundary and a number that is new each time: first-read, proof-off, proof-on (the answer to that read is held), cut,
# return ("off", "on" is held before it is done), cut-done, return-done (its answer is held). While it is held there is DIR/held; it goes on
# when DIR/hold is removed. Each change is a line of DIR/log: the time, and on or off.
use strict;
use warnings;

my $root = '.1.3.6.1.2.1.105.1.1.1';
my ($dir) = @ARGV;
my ($admin, $order, $returned) = (1, '', 0);

open(my $log, '>>', "$dir/log") or die "no log: $!";
select((select($log), $| = 1)[0]);
$| = 1;

sub hold_at {
    my ($here) = @_;
    open(my $file, '<', "$dir/hold") or return;
    chomp(my $now = <$file> // '');
    close($file);
    if ($now ne $order) {
        $order = $now;
        $returned = 0;
    }
    my $place = $here eq 'read' ? ($admin == 2 ? 'proof-off' : $returned ? 'proof-on' : 'first-read') : $here;
    return if $now !~ /^\Q$place\E /;
    open(my $held, '>', "$dir/held") or die "no mark: $!";
    close($held);
    select(undef, undef, undef, 0.005) while -e "$dir/hold";
    unlink "$dir/held";
}

sub column { return $_[0] =~ /^\Q$root\E\.([36])\.1\.1$/ ? $1 : 0 }

sub answer {
    my ($column, $single) = @_;
    hold_at('read') if $single && $column == 6;
    my $value = $column == 3 ? $admin : $admin == 2 ? 1 : 3;
    print "$root.$column.1.1\ninteger\n$value\n";
}

# the first column whose cell comes after the OID
sub next_column {
    my @oid = split(/\./, substr($_[0], 1));
    for my $column (3, 6) {
        my @cell = split(/\./, substr("$root.$column.1.1", 1));
        my $i = 0;
        $i++ while $i < @oid && $i < @cell && $oid[$i] == $cell[$i];
        return $column if $i < @cell && ($i == @oid || $oid[$i] < $cell[$i]);
    }
    return 0;
}

sub set {
    my ($oid, $value) = @_;
    return 'not-writable' if column($oid) != 3;
    return 'wrong-value' if $value !~ /^integer ([12])$/;
    my $wanted = $1;
    hold_at($wanted == 1 ? 'return' : 'cut');
    if ($wanted != $admin) {
        $admin = $wanted;
        chomp(my $now = `date +%s.%N`);
        print $log $now, $admin == 1 ? " on\n" : " off\n";
    }
    hold_at($wanted == 1 ? 'return-done' : 'cut-done');
    $returned = $wanted == 1;
    return 'DONE';
}

while (defined(my $command = <STDIN>)) {
    chomp($command);
    if ($command eq 'PING') {
        print "PONG\n";
    } elsif ($command eq 'get' || $command eq 'getnext') {
        chomp(my $oid = <STDIN>);
        my $column = $command eq 'get' ? column($oid) : next_column($oid);
        $column ? answer($column, $command eq 'get') : print "NONE\n";
    } elsif ($command eq 'set') {
        chomp(my $oid = <STDIN>);
        chomp(my $value = <STDIN>);
        print set($oid, $value), "\n";
    }
    # anything else is the empty line that snmpd sends after a SET: it wants no answer
}
