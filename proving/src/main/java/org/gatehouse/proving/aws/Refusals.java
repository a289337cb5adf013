package org.gatehouse.proving.aws;

import java.util.List;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ResourceInUseException;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.dynamodb.model.TransactionConflictException;

/// DynamoDB's answers to what it does not do, as the SDK throws them.
final class Refusals {
    static final CancellationReason NONE = CancellationReason.builder().code("None").build();

    private Refusals() {}

    static DynamoDbException validation(String message) {
        return (DynamoDbException) DynamoDbException.builder().message(message)
                .awsErrorDetails(details("ValidationException", message)).statusCode(400).build();
    }

    static ConditionalCheckFailedException condition() {
        var message = "The conditional request failed";
        return ConditionalCheckFailedException.builder().message(message)
                .awsErrorDetails(details("ConditionalCheckFailedException", message)).statusCode(400).build();
    }

    static TransactionConflictException conflict() {
        var message = "Transaction is ongoing for the item";
        return TransactionConflictException.builder().message(message)
                .awsErrorDetails(details("TransactionConflictException", message)).statusCode(400).build();
    }

    static ProvisionedThroughputExceededException throttled() {
        var message = "The level of configured provisioned throughput for the table was exceeded";
        return ProvisionedThroughputExceededException.builder().message(message)
                .awsErrorDetails(details("ProvisionedThroughputExceededException", message)).statusCode(400).build();
    }

    static ResourceNotFoundException noTable(String name) {
        var message = "Cannot do operations on a non-existent table: " + name;
        return ResourceNotFoundException.builder().message(message)
                .awsErrorDetails(details("ResourceNotFoundException", message)).statusCode(400).build();
    }

    static ResourceInUseException tableExists(String name) {
        var message = "Cannot create preexisting table: " + name;
        return ResourceInUseException.builder().message(message)
                .awsErrorDetails(details("ResourceInUseException", message)).statusCode(400).build();
    }

    static TransactionCanceledException cancelled(List<CancellationReason> reasons) {
        var message = "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + reasons.stream().map(CancellationReason::code).toList();
        return TransactionCanceledException.builder().cancellationReasons(reasons).message(message)
                .awsErrorDetails(details("TransactionCanceledException", message)).statusCode(400).build();
    }

    static CancellationReason reason(String code, String message) {
        return CancellationReason.builder().code(code).message(message).build();
    }

    private static AwsErrorDetails details(String code, String message) {
        return AwsErrorDetails.builder().serviceName("DynamoDb").errorCode(code).errorMessage(message).build();
    }
}
