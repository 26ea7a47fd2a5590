#!/usr/bin/perl
# Looks at sockets, processes and the server's health, which sh cannot do by itself. Perl, since every Debian has it (perl-base), and
# since it starts in a few milliseconds.
#
#   probe.pl free ADDRESS PORT                   can this be listened on? Says why not.
#   probe.pl pick ADDRESS PORT                   prints the first free port from PORT on (0: any)
#   probe.pl started PID                         prints when the process began (in ticks since the machine's start), with which a pid is unique
#   probe.pl gone PID STARTED SECONDS            waits until the process that began then has ended
#   probe.pl ready PID ADDRESS PORT              is this process the one that listens there, and is it ready? Says why not.
#   probe.pl await PID ADDRESS PORT SECONDS LOG OFFSET
#                                                waits until it is ready (0), has ended (2), is too late (3), or says in its log that it fails (4)
#   probe.pl reason LOG OFFSET                   prints the reason of a failed start: what the log says from this byte on
use strict;
use warnings;
use IO::Socket::IP;
use Errno qw(EADDRINUSE EACCES EADDRNOTAVAIL);

my ($command, @words) = @ARGV;
my %commands = (free => \&free, pick => \&pick, started => \&started, gone => \&gone, ready => \&ready, await => \&await, reason => \&reason);
exit(($commands{$command // ''} // die "probe.pl: unknown command\n")->(@words));

sub listens_on {
    my ($address, $port) = @_;
    return IO::Socket::IP->new(LocalHost => $address, LocalPort => $port, Listen => 1, ReuseAddr => 1, Proto => 'tcp');
}

sub free {
    my ($address, $port) = @_;
    return 0 if listens_on($address, $port);
    print $! == EADDRINUSE      ? "Port $port of $address is in use by another program. Choose another one with --http-port."
        : $! == EACCES          ? "Port $port may not be used by this user; ports below 1024 need a privilege. Choose another one with --http-port."
        : $! == EADDRNOTAVAIL   ? "$address is not an address of this machine."
        :                         "It is not possible to listen on port $port of $address: " . ($@ || $!);
    print "\n";
    return 1;
}

sub pick {
    my ($address, $from) = @_;
    for my $port ($from == 0 ? 0 : $from .. 65535) {
        my $socket = listens_on($address, $port) or next;
        print $socket->sockport, "\n";
        return 0;
    }
    return 1;
}

# Field 22 of /proc/PID/stat; the name of the program, field 2, may hold spaces and brackets.
sub start_time {
    my ($pid) = @_;
    open my $file, '<', "/proc/$pid/stat" or return;
    my $line = <$file> // return;
    $line =~ s/^.*\)\s+//s;
    my @fields = split ' ', $line;
    return if $fields[0] eq 'Z';
    return $fields[19];
}

sub started {
    my $time = start_time(@_) // return 1;
    print "$time\n";
    return 0;
}

sub gone {
    my ($pid, $started, $seconds) = @_;
    local @SIG{qw(INT TERM HUP)} = ('IGNORE') x 3; # those who stop the server signal all its processes
    for (0 .. $seconds * 20) {
        return 0 if (start_time($pid) // '') ne $started;
        select undef, undef, undef, 0.05;
    }
    return 1;
}

# Another program may have been given the port meanwhile: its answers would be mistaken for ours.
sub listens {
    my ($pid, $port) = @_;
    my %ours = map { /^socket:\[(\d+)\]$/ ? ($1 => 1) : () } map { readlink($_) // '' } glob "/proc/$pid/fd/*";
    my $hex = sprintf '%04X', $port;
    for my $table (qw(/proc/net/tcp /proc/net/tcp6)) {
        open my $file, '<', $table or next;
        while (<$file>) {
            my (undef, $local, undef, $state, undef, undef, undef, undef, undef, $inode) = split;
            return 1 if $state eq '0A' && $local =~ /:$hex$/ && $ours{$inode};
        }
    }
    return 0;
}

sub get {
    my ($address, $port, $path) = @_;
    my $host = $address eq '0.0.0.0' ? '127.0.0.1' : $address eq '::' ? '::1' : $address;
    my $socket = IO::Socket::IP->new(PeerHost => $host, PeerPort => $port, Timeout => 2) or return ('', '');
    my $answer = '';
    eval {
        local $SIG{ALRM} = sub { die "late\n" };
        alarm 5;
        print $socket "GET $path HTTP/1.0\r\nHost: localhost\r\nConnection: close\r\n\r\n";
        while (sysread $socket, my $part, 65536) { $answer .= $part }
    };
    alarm 0;
    my ($status) = $answer =~ m{^HTTP/\S+ (\d+)};
    return ($status // '', $answer);
}

# Payara says that it is ready before the application is: its check named walt counts.
sub why_not_ready {
    my ($pid, $address, $port) = @_;
    return "it is starting" unless listens($pid, $port);
    my ($status, $answer) = get($address, $port, '/health/ready');
    return if $status eq '200' && $answer =~ /"walt"/;
    return "it is starting, or it does not work; its log says more" if $status ne '503' || $answer !~ /"walt"/;
    return "it says that it is not ready: " . ($answer =~ /\r\n\r\n(.*)/s)[0];
}

sub ready {
    my $why = why_not_ready(@_) // return 0;
    print "$why\n";
    return 1;
}

# Requests to a Payara that is starting can lock it up (docs/adr/0004): it is asked when its log says that the application is there, and
# before that hardly ever, for the case that the log is set to say less.
sub await {
    my ($pid, $address, $port, $seconds, @log) = @_;
    my $now = now();
    my ($end, $ask) = ($now + $seconds, $now + 30);
    while (now() < $end) {
        return 2 unless defined start_time($pid);
        my @records = records(@log);
        if (deployed(@records) || now() >= $ask) {
            return 0 unless defined why_not_ready($pid, $address, $port);
            $ask = now() + 30;
        }
        return 4 if fails(@records);
        select undef, undef, undef, 0.1;
    }
    return defined why_not_ready($pid, $address, $port) ? 3 : 0;
}

# Seconds since the machine's start, whatever is done to its clock.
sub now {
    open my $file, '<', '/proc/uptime' or die "probe.pl: /proc/uptime can't be read: $!\n";
    return (split ' ', <$file>)[0];
}

sub records {
    my ($log, $offset) = @_;
    open my $file, q{<}, $log or return;
    seek $file, $offset, 0 if $offset <= -s $file;
    local $/;
    return map { s/\]\]\s*$//r } split /^(?=\[\d{4}-)/m, <$file> // '';
}

sub deployed {
    return scalar grep { /Loading application \[walt-reboot#walt-web\.war\]/ } @_;
}

sub fails {
    return scalar grep { /Exception while (?:loading|preparing|invoking)|Exception during lifecycle|Failed to start, exiting|Startup service failed/ } @_;
}

# The last cause that says something is the one that means something to people.
sub reason {
    my @bad = grep { /\[SEVERE\]/ } records(@_);
    my @causes = grep { !/NullPointerException/ } map { /^\s*Caused by: (\S+: .*)$/mg } @bad;
    my ($message) = map { /\[\[\s*(.*?)\s*$/m } grep { !/Exception while|Exception during/ } @bad;
    my $reason = $causes[-1] // $message // return 1;
    $reason =~ s/^(?:[\w\$]+\.)+[A-Z][\w\$]*: //;
    print "$reason\n";
    return 0;
}
