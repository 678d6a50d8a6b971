package org.arising.web;

import io.micronaut.context.annotation.Bean;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.servlet.api.annotation.ServletBean;
import jakarta.inject.Singleton;
import org.apache.catalina.connector.Connector;
import org.apache.tomcat.util.buf.EncodedSolidusHandling;
import org.arising.kernel.RightOfWay;

/** Puts the public pages where the web finds them. */
@Factory
final class PublicPages {
    @Bean
    @Singleton
    @ServletBean(name = "public", value = "/public/*")
    PublicServlet pages(PublicReader reader, Printing printing, Shelf shelf, RightOfWay way) {
        return new PublicServlet(reader, printing, shelf, way);
    }

    /** An address with an encoded slash is one that there is not, and is answered as such rather than by Tomcat itself. */
    @Singleton
    static final class Slashes implements BeanCreatedEventListener<Connector> {
        @Override
        public Connector onCreated(BeanCreatedEvent<Connector> event) {
            event.getBean().setEncodedSolidusHandling(EncodedSolidusHandling.PASS_THROUGH.getValue());
            return event.getBean();
        }
    }
}
