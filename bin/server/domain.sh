# shellcheck shell=sh disable=SC2154,SC2015,SC2016
# The server's Payara domain, DIR/domain: made from Payara's own and the files beside this one, and made again when those change.
# Nothing in it is worth keeping but what an operator has set in the admin console. To be sourced.

make_domain() {
  shipped=$payara/glassfish/domains/domain1
  rm -rf -- "$data/domain.new" "$data/domain.old"
  mkdir -p "$data/domain.new/applications" "$data/domain.new/lib" "$data/domain.new/docroot" &&
    cp -R "$shipped/config" "$shipped/init-info" "$data/domain.new/" &&
    keep_settings >"$data/domain.new/config/domain.xml" &&
    logging >"$data/domain.new/config/logging.properties" &&
    keep_admin "$data/domain.new/config/admin-keyfile" &&
    printf '%s\n' "$wanted_domain" >"$data/domain.new/.made-from" || fail "cannot write to $data/domain.new"
  [ -d "$data/domain" ] && mv -T -- "$data/domain" "$data/domain.old"
  mv -T -- "$data/domain.new" "$data/domain" || fail "cannot write to $data/domain"
  rm -rf -- "$data/domain.old"
}

# MicroProfile Config properties which were set in the domain outlive it. The last line of the template closes the domain.
keep_settings() {
  sed '$d' "$here/domain.xml"
  grep -o '<property [^>]*name="payara\.microprofile\.[^>]*>' "$data/domain/config/domain.xml" 2>/dev/null | sed 's:/*>$:/>:'
  echo "</domain>"
}

logging() {
  sed -e 's:^\(.*GFFileHandler\.file\)=.*:\1=${walt.data.dir}/log/server.log:' \
    -e 's:^\(.*PayaraNotificationFileHandler\.file\)=.*:\1=${walt.data.dir}/log/notification.log:' \
    -e 's:^\(.*GFFileHandler\.rotationLimitInBytes\)=.*:\1=10000000:' \
    -e 's:^\(.*GFFileHandler\.maxHistoryFiles\)=.*:\1=5:' "$shipped/config/logging.properties"
  cat "$here/logging.properties"
}

# Payara's own administrator has no password, and whoever has an account on this machine reaches 127.0.0.1.
keep_admin() {
  if [ -e "$data/domain/config/admin-keyfile" ]; then
    cp -- "$data/domain/config/admin-keyfile" "$1"
  else
    printf 'admin;{SSHA256}%s;asadmin\n' "$(head -c 40 /dev/urandom | base64 -w 0)" >"$1"
  fi
}

# What Payara does with a password: SHA-256 a hundred times, first over the password and the salt.
set_admin_password() {
  [ -s "$data/payara.password" ] && return
  password=$(head -c 18 /dev/urandom | base64)
  printf '%s' "$password" | perl -e '
    use IPC::Open2;
    sub sha { my $p = open2(my $out, my $in, "sha256sum"); print $in @_; close $in; my $h = <$out>; waitpid $p, 0; pack "H64", $h }
    my $salt = substr `head -c 8 /dev/urandom`, 0, 8;
    my $hash = sha(<STDIN>, $salt);
    $hash = sha($hash) for 2 .. 100;
    print $hash, $salt;' | base64 -w 0 | sed 's/.*/admin;{SSHA256}&;asadmin/' >"$data/domain/config/admin-keyfile"
  printf '%s\n' "$password" >"$data/payara.password"
}

install_app() {
  rm -rf -- "$data/domain/applications" "$data/domain/generated"
  mkdir -p "$data/domain/applications" &&
    cp -R "$app" "$data/domain/applications/walt-reboot" &&
    printf '%s\n' "$app" >"$data/domain/applications/.made-from" || fail "cannot write to $data/domain"
}

provide_domain() {
  wanted_domain="$payara_version $(cat "$here/domain.xml" "$here/domain.sh" "$here/logging.properties" | cksum)"
  [ "$(cat "$data/domain/.made-from" 2>/dev/null)" = "$wanted_domain" ] || make_domain
  [ "$(cat "$data/domain/applications/.made-from" 2>/dev/null)" = "$app" ] || install_app
}
