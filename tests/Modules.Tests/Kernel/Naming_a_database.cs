using Palmares.Kernel;
using Xunit;

namespace Palmares.Modules.Tests.Kernel;

public sealed class Naming_a_database
{
    [Theory]
    [InlineData(null)]
    [InlineData(" ")]
    [InlineData("Host=db.example;Database=palmares")]
    public void Nothing_or_a_host_is_well(string? setting) => Assert.Null(DatabaseChoice.Fault(setting));

    [Theory]
    [InlineData("nonsense", "cannot be read")]
    [InlineData("Host=db.example;Prot=3", "prot")]
    [InlineData("Database=palmares", "names no Host")]
    public void Anything_else_is_told_with_the_mend(string setting, string told)
    {
        var fault = DatabaseChoice.Fault(setting);

        Assert.Contains("Palmares__Database", fault, StringComparison.Ordinal);
        Assert.Contains(told, fault, StringComparison.Ordinal);
        Assert.Contains("Host=localhost", fault, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Host=db.example", "-c jit=off", 40, true)]
    [InlineData("Host=db.example;Options=-c statement_timeout=1000;Max Auto Prepare=0;No Reset On Close=false", "-c statement_timeout=1000", 0, false)]
    public void Settings_of_ones_own_are_kept(string setting, string options, int prepared, bool kept)
    {
        var settings = new Npgsql.NpgsqlConnectionStringBuilder(DatabaseChoice.Postgres(setting).ConnectionString);

        Assert.Equal((options, prepared, kept), (settings.Options, settings.MaxAutoPrepare, settings.NoResetOnClose));
    }
}
