using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Lineages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "tracking_lineage_decisions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Together = table.Column<bool>(type: "INTEGER", nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Key = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    OtherSource = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    OtherKey = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    WithdrawnAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    WithdrawnBy = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_tracking_lineage_decisions", x => x.Id);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "tracking_lineage_decisions");
        }
    }
}
