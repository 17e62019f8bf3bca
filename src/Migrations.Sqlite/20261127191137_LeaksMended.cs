using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class LeaksMended : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Removal",
                table: "privacy_processings",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "About",
                table: "kernel_outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Within",
                table: "kernel_outbox",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CarriedFrom",
                table: "awards_citation_drafts",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "awards_earlier_citations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    DecisionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
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
                    table.PrimaryKey("PK_awards_earlier_citations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_earlier_citations_awards_decisions_DecisionId",
                        column: x => x.DecisionId,
                        principalTable: "awards_decisions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_awards_earlier_citations_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_roll_leavings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    LaureateId = table.Column<Guid>(type: "TEXT", nullable: false),
                    AskedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    LeftAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    AnsweredBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    Answer = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    ReturnedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_roll_leavings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_roll_leavings_awards_laureates_LaureateId",
                        column: x => x.LaureateId,
                        principalTable: "awards_laureates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_kernel_outbox_About",
                table: "kernel_outbox",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_awards_earlier_citations_DecisionId",
                table: "awards_earlier_citations",
                column: "DecisionId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_earlier_citations_NominationId",
                table: "awards_earlier_citations",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_roll_leavings_LaureateId",
                table: "awards_roll_leavings",
                column: "LaureateId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_earlier_citations");

            migrationBuilder.DropTable(
                name: "awards_roll_leavings");

            migrationBuilder.DropIndex(
                name: "IX_kernel_outbox_About",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Removal",
                table: "privacy_processings");

            migrationBuilder.DropColumn(
                name: "About",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "Within",
                table: "kernel_outbox");

            migrationBuilder.DropColumn(
                name: "CarriedFrom",
                table: "awards_citation_drafts");
        }
    }
}
