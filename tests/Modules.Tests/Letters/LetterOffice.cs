using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Palmares.Kernel;
using Palmares.Letters;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Letters;

/// <summary>Writes letters of two invented kinds, one that may be refused, and reads what became of them.</summary>
internal static class LetterOffice
{
    public static readonly LetterKind Essential = Kind("tests.answer-asked", optional: false);

    public static readonly LetterKind Optional = Kind("tests.news-told", optional: true);

    public static readonly LetterKind Private = Kind("tests.draft-told", optional: true) with { Private = true };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static Task<World> OnAsync(Engine engine) => World.OnAsync(engine, services => services.AddSingleton(Essential).AddSingleton(Optional).AddSingleton(Private));

    public static async Task<Guid> WriteAsync(this World world, LetterKind kind, string to = "amina@example.org", string name = "Amina Sow")
    {
        await using var scope = world.Services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<WriteLetter>().StageAsync(new Letter(kind, to, name) { ["name"] = name, ["link"] = "https://palmares.example/answer/abc_DEF-1" }, Ct);
        var db = scope.ServiceProvider.GetRequiredService<PalmaresDb>();
        await db.SaveChangesAsync(Ct);
        return db.Set<OutboxMessage>().Local.Single().Id;
    }

    public static Task<OutboxMessage> LetterAsync(this World world, Guid id) => world.QueryAsync(db => db.Set<OutboxMessage>().AsNoTracking().SingleAsync(one => one.Id == id, Ct));

    public static Task<List<OutboxMessage>> LettersAsync(this World world, string to) => world.QueryAsync(db => db.Set<OutboxMessage>().AsNoTracking().Where(one => one.To == to).OrderBy(one => one.Id).ToListAsync(Ct));

    public static async Task<IReadOnlyList<string>> LetterActsAsync(this World world) => [.. (await world.ActsAsync()).Select(act => act.Name).Where(name => name.StartsWith("letters.", StringComparison.Ordinal))];

    private static LetterKind Kind(string code, bool optional) => new(code, code, "Whoever is asked")
    {
        Optional = optional,
        Placeholders = [Placeholder.Typed("name", "Lin Wei"), Placeholder.Written("words", "Two\nlines"), Placeholder.Link("link", "https://palmares.example/answer/secret")],
        English = new("A question for {{name}}", "Dear {{name}},\n\nplease answer:\n{{link}}\n\n{{words}}"),
        French = new("Une question pour {{name}}", "{{name}},\n\nrépondez :\n{{link}}"),
        Arabic = new("سؤال إلى {{name}}", "{{name}}،\n\nالرد هنا:\n{{link}}"),
    };
}
