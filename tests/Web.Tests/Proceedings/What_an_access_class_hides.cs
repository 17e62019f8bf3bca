using System.IO.Compression;
using System.Net;
using System.Text;
using AngleSharp.Dom;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Palmares.Kernel;
using Palmares.Proceedings;
using Palmares.Proceedings.Documents;
using Palmares.Proceedings.Inputs;
using Palmares.Proceedings.Liaison;
using Palmares.Proceedings.Meetings;

namespace Palmares.Web.Tests.Proceedings;

/// <summary>Restricted documents, inputs, meetings and statements bear words found nowhere else; whoever may not see them walks the whole site and searches for them.</summary>
public sealed class What_an_access_class_hides
{
    private const string Word = "palimpsest";
    private const string Unused = "palimpsist";
    private const int PerFolder = 8;

    /// <summary>As it stands in titles, sources, texts and names; with it, what leads to it.</summary>
    private static readonly string[] Hidden = [Word, "Quillonia", "SG99-C77", "SG99-LS77"];

    private static readonly string[] Searches = ["/proceedings/documents", "/records"];

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Neither_the_public_nor_a_delegate_meets_a_word_of_it_on_any_page_export_or_search()
    {
        await using var site = await WebWorld.StartAsync(more: services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(new DateTimeOffset(2026, 3, 2, 9, 0, 0, TimeSpan.Zero))));
        var paths = await RestrictAsync(site);

        var seen = await WalkAsync(await site.SignInAs(Role.Secretary));
        var byDelegate = await WalkAsync(await site.SignInAs(Role.Delegate));
        var byPublic = await WalkAsync(site.Visit());

        // The words are really there for those who may read them, on pages, in the report and in the calendar.
        Assert.All(Hidden, hidden => Assert.Contains(seen, page => page.Value.Contains(hidden, StringComparison.OrdinalIgnoreCase)));
        Assert.InRange(byDelegate.Count, 15, 399);
        Assert.InRange(byPublic.Count, 3, 399);
        Assert.Empty(byDelegate.Concat(byPublic).Where(page => Hidden.Any(hidden => page.Value.Contains(hidden, StringComparison.OrdinalIgnoreCase))).Select(page => page.Key));
        var visitor = await site.SignInAs(Role.Delegate);
        foreach (var path in paths)
            Assert.Equal(HttpStatusCode.NotFound, (await visitor.GetAsync(path)).StatusCode);
        foreach (var address in Searches)
            Assert.Equal(await FoundAsync(visitor, address, Unused), await FoundAsync(visitor, address, Word));
    }

    /// <returns>Addresses of the restricted things and of what is made from them.</returns>
    private static async Task<IReadOnlyList<string>> RestrictAsync(WebWorld site)
    {
        var secretary = Actor.ForUser(await site.UserAsync("Secretary", Role.Secretary), [Role.Secretary], ActorOrigin.Web);
        const AccessClass Closed = AccessClass.Restricted;
        var file = new SentFile($"{Word}.txt", Encoding.UTF8.GetBytes(Word));
        var meeting = Ok(await site.RunAsync((PlanMeeting plan) => plan.RunAsync(
            new() { Group = "RG-FAB", Title = $"Meeting on the {Word}", Zone = "Europe/Zurich", StartsOn = new DateOnly(2026, 6, 10), Access = Closed }, secretary, Ct)));
        var item = Ok(await site.RunAsync((AddAgendaItem add) => add.RunAsync(new(meeting, $"The {Word}"), secretary, Ct)));
        var document = Ok(await site.RunAsync((RegisterDocument register) => register.RunAsync(
            new() { Number = "SG99-C77", Title = $"On the {Word}", Sources = ["Quillonia"], Abstract = Word, File = file, Meeting = meeting, Access = Closed }, secretary, Ct)));
        Ok(await site.RunAsync((AllocateDocument allocate) => allocate.RunAsync(new(item, "SG99-C77"), secretary, Ct)));
        var input = Ok(await site.RunAsync((ReceiveInput receive) => receive.RunAsync(
            new()
            {
                Target = new Target(new InputKind("gap-cell"), Word, $"The {Word}"), OnBehalfOf = "Quillonia", Text = Word, Channel = InputChannel.Email, Original = file, ReceivedOn = new DateOnly(2026, 3, 1),
                Access = Closed,
            },
            secretary, Ct)));
        var statement = Ok(await site.RunAsync((DraftLiaison draft) => draft.RunAsync(
            new() { From = "SG99", Title = $"On the {Word}", Text = Word, ForAction = ["Quillonia"], Deadline = new DateOnly(2026, 5, 1), Access = Closed }, secretary, Ct)));
        Ok(await site.RunAsync((SendLiaison send) => send.RunAsync(new(statement, "SG99-LS77"), secretary, Ct)));
        return
        [
            $"/proceedings/documents/show/{document}", $"/proceedings/documents/show/{document}?handler=File", $"/proceedings/inputs/show/{input}", $"/proceedings/inputs/show/{input}?handler=Original",
            $"/proceedings/meetings/show/{meeting}", $"/proceedings/liaison/show/{statement}", $"/proceedings/liaison/show/{statement}?handler=Paper", $"/proceedings/liaison/show/{statement}?handler=Paper&format=md",
        ];
    }

    /// <summary>What can be reached by links from the first pages, of each folder of the site at most so many; files are unpacked.</summary>
    private static async Task<Dictionary<string, string>> WalkAsync(Visitor visitor)
    {
        var (read, waiting) = (new Dictionary<string, string>(), new Queue<string>(["/", "/home", "/proceedings/calendar?handler=Ics", "/reports?handler=Download", "/api"]));
        while (waiting.TryDequeue(out var path) && read.Count < 400)
        {
            if (read.ContainsKey(path) || read.Keys.Count(known => FolderOf(known) == FolderOf(path)) >= PerFolder)
                continue;
            using var answer = await visitor.GetAsync(path);
            read[path] = await TextOfAsync(answer);
            if (answer.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (var link in (await Visitor.ReadAsync(answer)).QuerySelectorAll("a[href]").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            {
                if (link.StartsWith('/') && !link.StartsWith("//", StringComparison.Ordinal) && !link.Contains("sign-out", StringComparison.Ordinal) && !link.Contains("q=", StringComparison.Ordinal))
                    waiting.Enqueue(link);
            }
        }

        return read;
    }

    /// <summary>What a search answers, the word itself aside: to who may not see it, a hidden word is as good as one that nobody wrote.</summary>
    private static async Task<string> FoundAsync(Visitor visitor, string address, string word)
    {
        using var answer = await visitor.GetAsync($"{address}?q={word}");
        return (await Visitor.ReadAsync(answer)).QuerySelector("main")!.TextContent.Replace(word, "", StringComparison.Ordinal);
    }

    private static string FolderOf(string path) => path[..path.LastIndexOf('/')] + (path.Contains('?', StringComparison.Ordinal) ? "?" : "");

    private static async Task<string> TextOfAsync(HttpResponseMessage answer)
    {
        var bytes = await answer.Content.ReadAsByteArrayAsync(Ct);
        if (!bytes.AsSpan().StartsWith("PK"u8))
            return Encoding.UTF8.GetString(bytes);
        var text = new StringBuilder();
        await using var zip = new ZipArchive(new MemoryStream(bytes));
        foreach (var part in zip.Entries)
        {
            using var reader = new StreamReader(await part.OpenAsync(Ct));
            text.Append(await reader.ReadToEndAsync(Ct));
        }

        return text.ToString();
    }

    private static T Ok<T>(Result<T> result) => result.IsError ? throw new InvalidOperationException(result.Error.ToString()) : result.Value;
}
