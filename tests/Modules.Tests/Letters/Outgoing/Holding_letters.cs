using Palmares.Kernel;
using Palmares.Letters;
using Palmares.Letters.Carrying;
using Palmares.Letters.Outgoing;
using Palmares.TestKit;

namespace Palmares.Modules.Tests.Letters.Outgoing;

public sealed class Holding_letters
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task Letters_wait_for_release_while_the_switch_is_on(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var secretary = world.As(Role.Secretary);
        Task<IReadOnlyList<Guid>> DueAsync() => world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));
        await world.RunAsync((SetHold hold) => hold.RunAsync(new(true), secretary, Ct));
        var (first, second) = (await world.WriteAsync(LetterOffice.Essential), await world.WriteAsync(LetterOffice.Essential));

        Assert.Empty(await DueAsync());
        var view = (await world.RunAsync((ReadOutbox read) => read.RunAsync(new ReadOutbox.Input(), secretary, Ct))).Value;
        Assert.Equal((2, true, 2), (view.Letters.Total, view.HoldAll, view.Held));
        Assert.Equal(1, (await world.RunAsync((ReleaseLetters release) => release.RunAsync(new(first), secretary, Ct))).Value);
        Assert.Equal([first], await DueAsync());
        Assert.Equal(LettersErrors.NotHeld, (await world.RunAsync((ReleaseLetters release) => release.RunAsync(new(first), secretary, Ct))).Error);
        Assert.Equal(1, (await world.RunAsync((ReleaseLetters release) => release.RunAsync(new(), secretary, Ct))).Value);
        Assert.Equal([first, second], await DueAsync());
        Assert.Equal(["letters.hold-set", "letters.letters-released", "letters.letters-released"], await world.LetterActsAsync());
    }

    [Theory, MemberData(nameof(Engines.All), MemberType = typeof(Engines))]
    public async Task One_letter_is_held_postponed_cancelled_and_tried_again(Engine engine)
    {
        await using var world = await LetterOffice.OnAsync(engine);
        var secretary = world.As(Role.Secretary);
        Task<IReadOnlyList<Guid>> DueAsync() => world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct));
        var letter = await world.WriteAsync(LetterOffice.Essential);

        await world.RunAsync((HoldLetter hold) => hold.RunAsync(new(letter, "Wrong address?"), secretary, Ct));
        Assert.Empty(await DueAsync());
        await world.RunAsync((ReleaseLetters release) => release.RunAsync(new(letter), secretary, Ct));
        await world.RunAsync((PostponeLetter later) => later.RunAsync(new(letter, world.Clock.GetUtcNow().AddHours(2)), secretary, Ct));
        Assert.Empty(await DueAsync());
        Assert.Equal(LettersErrors.MomentPassed, (await world.RunAsync((PostponeLetter later) => later.RunAsync(new(letter, world.Clock.GetUtcNow()), secretary, Ct))).Error);
        world.Clock.Advance(TimeSpan.FromHours(3));
        Assert.Equal([letter], await DueAsync());
        Assert.NotNull(await world.RunAsync((CarryLetters carry) => carry.ClaimAsync(letter, Ct)));
        await world.RunAsync(async (CarryLetters carry) =>
        {
            await carry.FailedAsync(letter, "No such user", final: true, Ct);
            return 0;
        });
        Assert.Equal(OutboxState.Failed, (await world.LetterAsync(letter)).State);
        Assert.Equal(1, (await world.RunAsync((RetryLetters retry) => retry.RunAsync(new(letter), secretary, Ct))).Value);
        Assert.Equal([letter], await DueAsync());
        Assert.Equal(LettersErrors.ReasonMissing, (await world.RunAsync((CancelLetter cancel) => cancel.RunAsync(new(letter, " "), secretary, Ct))).Error);
        await world.RunAsync((CancelLetter cancel) => cancel.RunAsync(new(letter, "Sent by post."), secretary, Ct));
        Assert.Empty(await DueAsync());
        Assert.Equal((OutboxState.Cancelled, "Sent by post."), ((await world.LetterAsync(letter)).State, (await world.LetterAsync(letter)).Reason));
        Assert.Equal(LettersErrors.NotWaiting, (await world.RunAsync((CancelLetter cancel) => cancel.RunAsync(new(letter, "Again."), secretary, Ct))).Error);
        Assert.Equal(["letters.letter-held", "letters.letters-released", "letters.letter-postponed", "letters.letters-retried", "letters.letter-cancelled"], await world.LetterActsAsync());
    }

    [Fact]
    public async Task A_letter_about_what_is_its_readers_alone_is_not_the_secretarys_to_see_or_to_stop()
    {
        await using var world = await LetterOffice.OnAsync(Engine.Sqlite);
        var secretary = world.As(Role.Secretary);
        await world.RunAsync((SetHold hold) => hold.RunAsync(new(true), secretary, Ct));
        var hidden = await world.WriteAsync(LetterOffice.Private);

        Assert.Equal(0, (await world.RunAsync((ReadOutbox read) => read.RunAsync(new ReadOutbox.Input(), secretary, Ct))).Value.Letters.Total);
        Assert.Equal(LettersErrors.NoSuchLetter, (await world.RunAsync((ReadOutbox read) => read.RunAsync(hidden, secretary, Ct))).Error);
        Assert.Equal(LettersErrors.NoSuchLetter, (await world.RunAsync((CancelLetter cancel) => cancel.RunAsync(new(hidden, "x"), secretary, Ct))).Error);
        Assert.Equal([hidden], await world.RunAsync((CarryLetters carry) => carry.DueAsync(20, Ct)));
        Assert.Equal(KernelErrors.NotPermitted, (await world.RunAsync((ReadOutbox read) => read.RunAsync(new ReadOutbox.Input(), world.As(Role.Chair), Ct))).Error);
    }
}
