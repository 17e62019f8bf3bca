using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class CitationsAndCeremonies : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Orcid",
                table: "awards_nominations",
                type: "TEXT",
                maxLength: 19,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Ror",
                table: "awards_nominations",
                type: "TEXT",
                maxLength: 9,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnAt",
                table: "awards_laureates",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "RollReleasesAt",
                table: "awards_editions",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "awards_ceremonies",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Begins = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_ceremonies", x => x.EditionId);
                    table.ForeignKey(
                        name: "FK_awards_ceremonies_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_citation_drafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LaureateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ProposedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_citation_drafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_citation_drafts_awards_laureates_LaureateId",
                        column: x => x.LaureateId,
                        principalTable: "awards_laureates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_courtesy_notices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LaureateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Administration = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    SentAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    SentBy = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_courtesy_notices", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_courtesy_notices_awards_laureates_LaureateId",
                        column: x => x.LaureateId,
                        principalTable: "awards_laureates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_service_proofs",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_service_proofs", x => new { x.EditionId, x.UserId });
                    table.ForeignKey(
                        name: "FK_awards_service_proofs_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_title_withdrawals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LaureateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    By = table.Column<Guid>(type: "TEXT", nullable: true),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    RestoredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    RestoredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RestoredReason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_title_withdrawals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_title_withdrawals_awards_laureates_LaureateId",
                        column: x => x.LaureateId,
                        principalTable: "awards_laureates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_ceremony_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Who = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Minutes = table.Column<int>(type: "INTEGER", nullable: false),
                    LaureateId = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_ceremony_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_ceremony_items_awards_ceremonies_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_ceremonies",
                        principalColumn: "EditionId",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_ceremony_items_awards_laureates_LaureateId",
                        column: x => x.LaureateId,
                        principalTable: "awards_laureates",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_awards_ceremony_items_EditionId",
                table: "awards_ceremony_items",
                column: "EditionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_ceremony_items_LaureateId",
                table: "awards_ceremony_items",
                column: "LaureateId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_citation_drafts_LaureateId_Number",
                table: "awards_citation_drafts",
                columns: new[] { "LaureateId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_courtesy_notices_LaureateId_Administration",
                table: "awards_courtesy_notices",
                columns: new[] { "LaureateId", "Administration" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_title_withdrawals_LaureateId",
                table: "awards_title_withdrawals",
                column: "LaureateId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_ceremony_items");

            migrationBuilder.DropTable(
                name: "awards_citation_drafts");

            migrationBuilder.DropTable(
                name: "awards_courtesy_notices");

            migrationBuilder.DropTable(
                name: "awards_service_proofs");

            migrationBuilder.DropTable(
                name: "awards_title_withdrawals");

            migrationBuilder.DropTable(
                name: "awards_ceremonies");

            migrationBuilder.DropColumn(
                name: "Orcid",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "Ror",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "awards_laureates");

            migrationBuilder.DropColumn(
                name: "RollReleasesAt",
                table: "awards_editions");
        }
    }
}
