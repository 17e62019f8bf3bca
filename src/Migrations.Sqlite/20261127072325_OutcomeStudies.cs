using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class OutcomeStudies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "tracking_studies",
                columns: table => new
                {
                    Id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Cohorts = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    Salt = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    OpenedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    OpenedBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    List = table.Column<string>(type: "TEXT", nullable: true),
                    ListHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    Matched = table.Column<string>(type: "TEXT", nullable: true),
                    FrozenOn = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FrozenAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    FrozenBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Findings = table.Column<string>(type: "TEXT", nullable: true),
                    FoundIn = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    FoundAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Looks = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tracking_studies", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tracking_studies");
        }
    }
}
