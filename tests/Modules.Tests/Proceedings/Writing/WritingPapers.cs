using Palmares.Kernel;
using Palmares.Papers.Word;
using Palmares.Proceedings;
using Palmares.Proceedings.Writing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Proceedings.Writing;

public sealed class WritingPapers
{
    private static readonly CancellationToken Ct = TestContext.Current.CancellationToken;

    private static PaperForm Head(PaperKind kind = PaperKind.Contribution) => new()
    {
        Kind = kind, Group = "SG99", On = new DateOnly(2026, 3, 2), Source = "Examplia Telecom", Title = "On age rules", Abstract = "What this says.", Access = AccessClass.MembersOnly,
    };

    [Fact]
    public async Task A_delegate_writes_a_contribution_that_reads_back_field_by_field()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var paper = await WriteAsync(world, Head(), world.As(Role.Delegate));

        var docx = paper.Value.ToDocx();
        var head = HeaderReader.Read(new MemoryStream(docx)).Header;
        Assert.Equal(("CONTRIBUTION", "Examplia Telecom", "On age rules", "What this says."), (head.Kind, head.Source, head.Title, head.Abstract));
        Assert.Contains("Introduction", WordReader.ReadText(new MemoryStream(docx)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_secretariat_says_is_not_written_by_a_delegate()
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        Assert.Equal(ErrorKind.Forbidden, (await WriteAsync(world, Head(PaperKind.Circular), world.As(Role.Delegate))).Error.Kind);
        Assert.False((await WriteAsync(world, Head(PaperKind.Circular), world.As(Role.Secretary))).IsError);
        Assert.Equal(ErrorKind.Forbidden, (await WriteAsync(world, Head(), Actor.Public)).Error.Kind);
    }

    [Theory]
    [InlineData(199, false)]
    [InlineData(200, true)]
    public async Task An_abstract_stays_under_two_hundred_words(int words, bool refused)
    {
        await using var world = await World.OnAsync(Engine.Sqlite);

        var paper = await WriteAsync(world, Head() with { Abstract = string.Join(' ', Enumerable.Repeat("word", words)) }, world.As(Role.Delegate));

        Assert.Equal(refused ? nameof(ProceedingsErrors.AbstractTooManyWords) : null, paper.IsError ? paper.Error.Code : null);
    }

    private static Task<Result<Paper>> WriteAsync(World world, PaperForm head, Actor by) =>
        world.RunAsync((WritePaper write) => write.RunAsync(new(head, "# Introduction\nSome words."), by, Ct));
}
