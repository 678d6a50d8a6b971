package org.arising.log;

import ch.qos.logback.classic.encoder.JsonEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;

import java.nio.charset.StandardCharsets;

/** One JSON object a line, without secrets. */
public final class MaskedJson extends JsonEncoder {
    @Override
    public byte[] encode(ILoggingEvent event) {
        return Mask.over(new String(super.encode(event), StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8);
    }
}
