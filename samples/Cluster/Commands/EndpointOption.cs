using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Shared;

namespace Cluster.Commands;

/// <summary>An option that takes host:port, the host by its name or its address.</summary>
internal static class EndpointOption
{
    /// <summary>An option for one place or for several.</summary>
    /// <param name="name">Of the option.</param>
    /// <param name="description">What is there.</param>
    /// <param name="most">How often it may be given.</param>
    public static Option<IPEndPoint[]> Create(string name, string description, int most) => new(name)
    {
        HelpName = "HOST:PORT",
        Description = description,
        Arity = new ArgumentArity(1, most),
        Recursive = true,
        DefaultValueFactory = _ => [],
        CustomParser = argument => [.. argument.Tokens.Select(token => Parse(argument, name, token.Value)).OfType<IPEndPoint>()],
    };

    private static IPEndPoint? Parse(ArgumentResult argument, string name, string text)
    {
        var colon = text.LastIndexOf(':');
        var host = colon < 0 ? "" : text[..colon].Trim('[', ']');
        if (host.Length == 0 || !ushort.TryParse(text[(colon + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out var port) || port == 0)
        {
            argument.AddError($"{name}: expected HOST:PORT such as 127.0.0.1:30000, found {OneLine.Quote(text)}");
            return null;
        }

        try
        {
            var addresses = Dns.GetHostAddresses(host);
            return new IPEndPoint(addresses.FirstOrDefault(address => address.AddressFamily == AddressFamily.InterNetwork) ?? addresses[0], port);
        }
        catch (Exception problem) when (problem is SocketException or ArgumentException)
        {
            argument.AddError($"{name}: there is no host {OneLine.Quote(host)}");
            return null;
        }
    }
}
