using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class RuleBooks : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "Counts",
                table: "awards_eligibility_findings",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "Notes",
                table: "awards_eligibility_findings",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Sensitive",
                table: "awards_eligibility_findings",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Told",
                table: "awards_eligibility_findings",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Version",
                table: "awards_eligibility_findings",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Window",
                table: "awards_eligibility_findings",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "awards_rule_books",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    MadeAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    MadeBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_rule_books", x => new { x.EditionId, x.Number });
                    table.ForeignKey(
                        name: "FK_awards_rule_books_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_rule_exceptions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Rule = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    DecidedBy = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    RecordedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_rule_exceptions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_rule_exceptions_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_stated_facts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    About = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    Source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    StatedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    StatedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    TakenBackAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_stated_facts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_stated_facts_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_awards_rule_exceptions_NominationId",
                table: "awards_rule_exceptions",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_stated_facts_NominationId",
                table: "awards_stated_facts",
                column: "NominationId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_rule_books");

            migrationBuilder.DropTable(
                name: "awards_rule_exceptions");

            migrationBuilder.DropTable(
                name: "awards_stated_facts");

            migrationBuilder.DropColumn(
                name: "Counts",
                table: "awards_eligibility_findings");

            migrationBuilder.DropColumn(
                name: "Notes",
                table: "awards_eligibility_findings");

            migrationBuilder.DropColumn(
                name: "Sensitive",
                table: "awards_eligibility_findings");

            migrationBuilder.DropColumn(
                name: "Told",
                table: "awards_eligibility_findings");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "awards_eligibility_findings");

            migrationBuilder.DropColumn(
                name: "Window",
                table: "awards_eligibility_findings");
        }
    }
}
