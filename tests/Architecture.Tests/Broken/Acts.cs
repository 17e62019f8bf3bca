using Palmares.Kernel;

namespace Palmares.Architecture.Tests.Broken.Acts;

public sealed record Nameless : Act;

[ActName("acts.SomethingHappened")]
public sealed record Shouted : Act;

[ActName("acts.do-something")]
public sealed record Ordered : Act;

[ActName("awards.thing-strayed")]
public sealed record Strayed : Act;

[ActName("acts.twin-born-named")]
public sealed record TwinOne : Act;

[ActName("acts.twin-born-named")]
public sealed record TwinTwo : Act;

[ActName("acts.name-carried")]
public sealed record CarriesAName(UserId User, string Name) : Act;

[ActName("acts.names-carried")]
public sealed record CarriesNames(IReadOnlyList<string> Names) : Act;

[ActName("acts.quiet-kept")]
public sealed record Quiet(UserId User, IReadOnlyList<Role> Roles, PartialDate? Since, int Count) : Act;
