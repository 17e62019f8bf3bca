using System.Net;
using System.Net.Sockets;

namespace Palmares.Web.Tests.Command;

/// <summary>An address that cannot be listened on is told in one line, before anything starts.</summary>
public sealed class Where_the_site_listens
{
    [Fact]
    public async Task A_taken_port_is_told_with_what_to_do()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var url = $"http://localhost:{((IPEndPoint)other.LocalEndpoint).Port}";

        var answer = await ServeAsync(url);

        Assert.Equal(1, answer.Exit);
        Assert.Contains($"Another program listens on {url}.", answer.Errors, StringComparison.Ordinal);
        Assert.Contains("--urls", answer.Errors, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", answer.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("localhost:5080")]
    [InlineData("http://localhost:port")]
    [InlineData("http://localhost:70000")]
    [InlineData("")]
    public async Task What_is_no_address_is_told(string url)
    {
        var answer = await ServeAsync(url);

        Assert.Equal(1, answer.Exit);
        Assert.Contains($"'{url}' is not an address to listen on.", answer.Errors, StringComparison.Ordinal);
    }

    private static async Task<(int Exit, string Errors)> ServeAsync(string url)
    {
        var data = Directory.CreateTempSubdirectory("palmares-listen-").FullName;
        try
        {
            var answer = await PalmaresCommand.RunAsync(["serve", "--urls", url, "--data", data]);
            Assert.Empty(Directory.EnumerateFileSystemEntries(data));
            return (answer.Exit, answer.Errors);
        }
        finally
        {
            Directory.Delete(data, recursive: true);
        }
    }
}
