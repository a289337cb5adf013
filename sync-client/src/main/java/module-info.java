import org.jspecify.annotations.NullMarked;

/// The client library: sign-in, the cloud's API, the gate and its store.
@NullMarked
module org.gatehouse.sync {
    requires static org.jspecify;
    requires transitive org.gatehouse.ticketing;
    requires com.fasterxml.jackson.databind;
    requires com.fasterxml.jackson.datatype.jsr310;
    requires java.keyring;
    requires java.sql;
    requires okhttp3;
    requires org.bouncycastle.provider;
    requires okio;
    requires org.slf4j;
    requires org.xerial.sqlitejdbc;
    requires software.amazon.awssdk.services.cognitoidentityprovider;
    requires software.amazon.awssdk.auth;
    requires software.amazon.awssdk.regions;
    requires software.amazon.awssdk.awscore;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.http;
    requires software.amazon.awssdk.http.urlconnection;

    exports org.gatehouse.sync.account;
    exports org.gatehouse.sync.api;
    exports org.gatehouse.sync.battery;
    exports org.gatehouse.sync.checkin;
    exports org.gatehouse.sync.search;
}
