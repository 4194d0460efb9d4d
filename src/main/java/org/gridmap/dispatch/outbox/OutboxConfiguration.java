package org.gridmap.dispatch.outbox;

import java.util.List;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OutboxConfiguration {

  @Bean
  OutboxPorts outboxPorts(List<Delivery> deliveries) {
    return new OutboxPorts(
        deliveries.stream()
            .filter(Delivery::isConfigured)
            .map(Delivery::port)
            .collect(Collectors.toSet()));
  }
}
