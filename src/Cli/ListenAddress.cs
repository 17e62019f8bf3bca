using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Http;
using Palmares.Kernel;

namespace Palmares.Cli;

/// <summary>Whether the site can answer where it is asked to: told before it starts, in words and not in the web server's.</summary>
internal static class ListenAddress
{
    public static readonly Error Unreadable = Error.Invalid("'{0}' is not an address to listen on.", "--urls", "Give one such as --urls http://localhost:5080; several are parted by semicolons.");

    public static readonly Error Taken = Error.Conflict("Another program listens on {0}.", mend: "End it, or give another address such as --urls http://localhost:5081.");

    /// <param name="urls">As given, parted by semicolons.</param>
    /// <returns>Null when nothing stands against it.</returns>
    public static Error? Check(string urls)
    {
        foreach (var url in urls.Split(';', StringSplitOptions.TrimEntries))
        {
            if (!url.StartsWith("http", StringComparison.OrdinalIgnoreCase) || !TryParse(url, out var address))
                return Unreadable.With(url);
            if (address is { IsUnixPipe: false, IsNamedPipe: false, Port: > 0 } && IsTaken(address))
                return Taken.With(url);
        }

        return null;
    }

    private static bool TryParse(string url, out BindingAddress address)
    {
        try
        {
            address = BindingAddress.Parse(url);
            return address.Scheme is "http" or "https" && address.Port is >= 0 and <= IPEndPoint.MaxPort && (address.Host.StartsWith('[') || !address.Host.Contains(':'));
        }
        catch (FormatException)
        {
            address = null!;
            return false;
        }
    }

    private static bool IsTaken(BindingAddress address)
    {
        var at = IPAddress.TryParse(address.Host.Trim('[', ']'), out var ip) ? ip : address.Host.Equals("localhost", StringComparison.OrdinalIgnoreCase) ? IPAddress.Loopback : IPAddress.Any;
        using var probe = new TcpListener(at, address.Port);
        try
        {
            probe.Start();
            return false;
        }
        catch (SocketException e) when (e.SocketErrorCode == SocketError.AddressAlreadyInUse)
        {
            return true;
        }
    }
}
