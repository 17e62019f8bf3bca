using System.Text.Json;
using Microsoft.OpenApi;
using Microsoft.OpenApi.Reader;
using Palmares.Accounts;
using Palmares.Web.Api;
using Palmares.Web.Api.V1;
using Palmares.Web.Tests.Access;

namespace Palmares.Web.Tests.Api;

public sealed class The_description_of_the_api
{
    [Fact]
    public async Task Is_valid_OpenAPI_3_1_and_lists_every_address_of_the_api_and_of_the_access_table()
    {
        await using var world = await WebWorld.StartAsync();
        var text = await (await world.Visit().GetAsync("/api/v1.json")).Content.ReadAsStringAsync();

        var read = OpenApiDocument.Parse(text, "json");

        Assert.Empty(read.Diagnostic!.Errors);
        Assert.Equal(OpenApiSpecVersion.OpenApi3_1, read.Diagnostic.SpecificationVersion);
        var described = read.Document!.Paths.SelectMany(path => path.Value.Operations!.Keys.Select(method => $"{method.Method.ToUpperInvariant()} {path.Key}")).Order(StringComparer.Ordinal).ToList();
        var answered = (await Address.AllAsync(world.Services)).Where(address => address.Pattern.StartsWith("api/v1/", StringComparison.Ordinal))
            .Select(address => $"{address.Method} /{address.Pattern.Replace(":guid", "", StringComparison.Ordinal)}").Order(StringComparer.Ordinal).ToList();
        var table = File.ReadLines(Path.Combine(Path.GetDirectoryName(Here())!, "..", "access.tsv")).Select(line => line.Split('\t')).Where(cells => cells[1].StartsWith("/api/v1/", StringComparison.Ordinal))
            .Select(cells => $"{cells[0]} {cells[1].Replace(":guid", "", StringComparison.Ordinal)}").Order(StringComparer.Ordinal).ToList();
        Assert.True(described.Count > 25);
        Assert.Equal(answered, described);
        Assert.Equal(table, described);
    }

    [Fact]
    public async Task Says_of_each_address_what_it_is_for_which_scope_it_takes_and_how_it_refuses()
    {
        await using var world = await WebWorld.StartAsync();
        using var document = JsonDocument.Parse(await (await world.Visit().GetAsync("/api/v1.json")).Content.ReadAsStringAsync());
        var known = Scopes.All.Select(scope => scope.Name).ToHashSet();
        var scoped = new HashSet<string>();

        foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject())
        {
            foreach (var operation in path.Value.EnumerateObject())
            {
                var name = $"{operation.Name} {path.Name}";
                Assert.True(operation.Value.TryGetProperty("summary", out _) && operation.Value.TryGetProperty("operationId", out _), name);
                if (!operation.Value.TryGetProperty("security", out var security))
                    continue;
                foreach (var scope in security[0].GetProperty("token").EnumerateArray())
                    Assert.True(known.Contains(scope.GetString()!) && (scoped.Add(scope.GetString()!) || true), name);
                foreach (var status in new[] { "401", "403", "429" })
                    Assert.True(operation.Value.GetProperty("responses").GetProperty(status).GetProperty("content").GetProperty("application/problem+json").TryGetProperty("example", out _), $"{name} {status}");
                if (operation.Name is "put" || (operation.Name is "post" && operation.Value.TryGetProperty("requestBody", out _)))
                    Assert.True(operation.Value.GetProperty("requestBody").GetProperty("content").GetProperty("application/json").TryGetProperty("example", out _), name);
            }
        }

        // The roll is read without a token; its scope is for tokens that are to read nothing else.
        Assert.Equal(known.Except(["roll:read"]).Order(StringComparer.Ordinal), scoped.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Shows_examples_that_the_api_itself_takes()
    {
        await ReadsAsync<NominationForm>(Examples.Nomination);
        await ReadsAsync<DraftForm>(Examples.Draft);
        await ReadsAsync<WithdrawalForm>(Examples.Withdrawal);
        await ReadsAsync<EndorserForm>(Examples.Endorser);
        await ReadsAsync<ScoresApi.SheetForm>(Examples.Sheet);
        await ReadsAsync<EditionsApi.CellForm>(Examples.Cell);
        await ReadsAsync<EditionsApi.RemarkForm>(Examples.Remark);
    }

    private static string Here([System.Runtime.CompilerServices.CallerFilePath] string here = "") => here;

    private static async Task ReadsAsync<T>(string json)
        where T : notnull
    {
        var context = new Microsoft.AspNetCore.Http.DefaultHttpContext();
        (context.Request.ContentType, context.Request.Body) = ("application/json", new MemoryStream(System.Text.Encoding.UTF8.GetBytes(json)));
        var read = await ApiBody.ReadAsync<T>(context);
        Assert.True(!read.IsError, read.IsError ? $"{typeof(T).Name}: {read.Error}" : "");
    }
}
