using System.Net;
using Palmares.Kernel;
using Palmares.Papers.Word;

namespace Palmares.Web.Tests.Proceedings;

/// <summary>Its name and emblem stand on the pages and at the head of papers, in whichever form of file they are taken.</summary>
public sealed class The_body_that_runs_the_site
{
    // One white pixel.
    private static readonly byte[] Emblem = Convert.FromBase64String("iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAAAAAA6fptVAAAACklEQVR4nGP4DwABAQEANl9ngAAAAABJRU5ErkJggg==");

    [Fact]
    public async Task Its_name_and_emblem_are_shown_and_written()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("palmares-emblem-").FullName, "emblem.png");
        await File.WriteAllBytesAsync(file, Emblem);
        await using var world = await WebWorld.StartAsync(settings: ["--Palmares:HostBody=Assembly of Fables", $"--Palmares:HostEmblem={file}"]);
        var secretary = await world.SignInAs(Role.Secretary);
        using var served = await secretary.GetAsync("/host-emblem.png");
        var page = await secretary.OpenAsync("/proceedings/writing");

        Assert.Equal(Emblem, await served.Content.ReadAsByteArrayAsync());
        Assert.Equal("Assembly of Fables", page.QuerySelector(".pm-host")!.TextContent.Trim());
        Assert.NotNull(page.QuerySelector(".pm-host img[alt='']"));

        using var word = await WriteAsync(secretary, "docx");
        using var markdown = await WriteAsync(secretary, "md");
        using var sheet = await WriteAsync(secretary, "xlsx");
        Assert.Contains("Assembly of Fables", WordReader.ReadText(await word.Content.ReadAsStreamAsync()), StringComparison.Ordinal);
        Assert.StartsWith("# On age rules\n\n- **Organisation**: Assembly of Fables\n", await markdown.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        Assert.Equal(["contribution.docx", "contribution.md", "contribution.xlsx"], new[] { word, markdown, sheet }.Select(answer => answer.Content.Headers.ContentDisposition!.FileName));
        Assert.Equal("PK"u8.ToArray(), (await sheet.Content.ReadAsByteArrayAsync())[..2]);
    }

    [Fact]
    public async Task Without_a_setting_none_is_shown()
    {
        await using var world = await WebWorld.StartAsync();
        var visitor = world.Visit();

        Assert.Null((await visitor.OpenAsync("/")).QuerySelector(".pm-host"));
        using var served = await visitor.GetAsync("/host-emblem.png");
        Assert.Equal(HttpStatusCode.NotFound, served.StatusCode);
    }

    private static Task<HttpResponseMessage> WriteAsync(Visitor secretary, string format) => secretary.SendAsync("/proceedings/writing", "form[method=post]:not([action])", new()
    {
        ["Input.Group"] = "SG99", ["Input.Title"] = "On age rules", ["Input.Sources"] = "Examplia Telecom", ["Input.Abstract"] = "What this says.", ["Input.Text"] = "# Introduction\nThe words.", ["format"] = format,
    });
}
