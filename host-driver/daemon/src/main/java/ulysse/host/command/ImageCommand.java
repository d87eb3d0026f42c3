package ulysse.host.command;

import picocli.CommandLine.Command;

@Command(name = "image", description = "Images that vservers are made of.", subcommands = ImageBuildCommand.class)
final class ImageCommand {}
