package org.gridmap;

import java.util.Arrays;
import org.gridmap.cli.GridmapCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

/**
 * The entry point of the service and of the batch commands: the first argument decides. Without
 * one, or with {@code serve}, the service starts; anything else is a command of {@link
 * GridmapCommand}.
 */
@SpringBootApplication
@ConfigurationPropertiesScan
public class GridmapApplication {

  public static void main(String[] args) {
    if (args.length == 0 || args[0].equals("serve")) {
      SpringApplication.run(
          GridmapApplication.class,
          Arrays.copyOfRange(args, Math.min(1, args.length), args.length));
    } else {
      System.exit(GridmapCommand.execute(args));
    }
  }
}
