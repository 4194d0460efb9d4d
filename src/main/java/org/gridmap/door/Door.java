package org.gridmap.door;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.tomcat.ConfigurableTomcatWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class Door {

  @Bean
  WebServerFactoryCustomizer<ConfigurableTomcatWebServerFactory> doorBeforeEverything(
      DoorSettings settings) {
    return server -> server.addEngineValves(new DoorValve(settings));
  }
}
