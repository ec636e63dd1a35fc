using System.CommandLine;
using System.Net;
using Cluster.Silos;
using Microsoft.Extensions.Hosting;
using Shared;

namespace Cluster.Commands;

/// <summary>A silo, which works for whoever asks until it is stopped.</summary>
internal static class SiloCommand
{
    /// <summary>The command.</summary>
    /// <param name="threads">How many threads compute.</param>
    public static Command Create(Option<int> threads)
    {
        var membership = new MembershipOptions(EndpointOption.Create(
            "--primary", "The first silo, by its --silo-port: all others of the cluster name it, unless a database has the list.", 1));
        var address = new Option<string>("--address")
        {
            HelpName = "IP",
            Description = "This machine's address, by which other machines reach it.",
            DefaultValueFactory = _ => $"{IPAddress.Loopback}",
        };
        var siloPort = PortOption("--silo-port", "The port for other silos.", 11111);
        var gatewayPort = PortOption("--gateway-port", "The port for collectors.", 30000);
        var command = new Command("silo", "Joins a cluster and works for it until it is stopped.") { address, siloPort, gatewayPort };
        membership.AddTo(command);
        command.SetAction(async (found, stop) =>
        {
            var settings = new SiloSettings(
                membership.NameIn(found),
                membership.MembershipIn(found, isPlaceNeeded: false),
                AddressIn(found.GetRequiredValue(address)),
                found.GetRequiredValue(siloPort),
                found.GetRequiredValue(gatewayPort),
                found.GetRequiredValue(threads));
            if (settings.SiloPort == settings.GatewayPort)
                throw new UserException($"--gateway-port: expected another port than that of --silo-port, found {settings.GatewayPort}");
            using var host = await SiloHost.StartAsync(settings, stop);
            Console.WriteLine($"silo {settings.Address}:{settings.SiloPort} is a member of {OneLine.Quote(settings.Name)}: "
                + $"gateway {settings.Address}:{settings.GatewayPort}, threads {settings.Threads}");
            await host.WaitForShutdownAsync(stop);
        });
        return command;
    }

    private static IPAddress AddressIn(string text)
    {
        if (!IPAddress.TryParse(text, out var address))
            throw new UserException($"--address: expected an IP address, found {OneLine.Quote(text)}");

        // The silo tells others this address: they could not reach "all addresses of this machine".
        return address.Equals(IPAddress.Any) || address.Equals(IPAddress.IPv6Any)
            ? throw new UserException($"--address: expected the address by which other machines reach this one, found {address}")
            : address;
    }

    private static Option<int> PortOption(string name, string description, int initial) =>
        NumberOption.Create(name, "PORT", description, initial, port => port is >= 1 and <= 65535, "a whole number from 1 to 65535");
}
