import org.jspecify.annotations.NullMarked;

@NullMarked
module org.gatehouse.sync {
    requires static org.jspecify;
    requires software.amazon.awssdk.services.cognitoidentityprovider;
    requires software.amazon.awssdk.auth;
    requires software.amazon.awssdk.regions;
    requires software.amazon.awssdk.core;
    requires software.amazon.awssdk.http.urlconnection;
}
