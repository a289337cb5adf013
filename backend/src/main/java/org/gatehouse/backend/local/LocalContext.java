package org.gatehouse.backend.local;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent.RequestContext;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What a handler is told about the call it serves; there is no caller identity and no deadline here.
record LocalContext(RequestContext request) implements Context {
    private static final Logger log = LoggerFactory.getLogger("org.gatehouse.backend.handler");
    private static final int TIMEOUT_MILLIS = 30_000;
    private static final String NAME = "gatehouse-local";

    @Override
    public String getAwsRequestId() {
        return request.getRequestId();
    }

    @Override
    public String getLogGroupName() {
        return NAME;
    }

    @Override
    public String getLogStreamName() {
        return NAME;
    }

    @Override
    public String getFunctionName() {
        return NAME;
    }

    @Override
    public String getFunctionVersion() {
        return "$LATEST";
    }

    @Override
    public String getInvokedFunctionArn() {
        return "arn:aws:lambda:local:000000000000:function:" + NAME;
    }

    @Override
    public @Nullable CognitoIdentity getIdentity() {
        return null;
    }

    @Override
    public @Nullable ClientContext getClientContext() {
        return null;
    }

    @Override
    public int getRemainingTimeInMillis() {
        return TIMEOUT_MILLIS;
    }

    @Override
    public int getMemoryLimitInMB() {
        return (int) (Runtime.getRuntime().maxMemory() >> 20);
    }

    @Override
    public LambdaLogger getLogger() {
        return new Slf4jLambdaLogger();
    }

    private static final class Slf4jLambdaLogger implements LambdaLogger {
        @Override
        public void log(String message) {
            log.info("{}", message);
        }

        @Override
        public void log(byte[] message) {
            log.info("{}", new String(message, StandardCharsets.UTF_8));
        }
    }
}
