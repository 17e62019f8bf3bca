using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PanelsAndParties : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Confidence",
                table: "review_score_sheets",
                type: "character varying(40)",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "ByLot",
                table: "review_proposals",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TermFrom",
                table: "review_judges",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "TermUntil",
                table: "review_judges",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "CategoryId",
                table: "awards_criteria_versions",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "LowConfidenceLeftOut",
                table: "awards_criteria_versions",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "awards_set_asides",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: true),
                    Disqualified = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_set_asides", x => x.NominationId);
                    table.ForeignKey(
                        name: "FK_awards_set_asides_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_agendas",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_agendas", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_offices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Name = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    User = table.Column<Guid>(type: "uuid", nullable: true),
                    Person = table.Column<Guid>(type: "uuid", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "review_party_rules",
                columns: table => new
                {
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsOn = table.Column<bool>(type: "boolean", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_party_rules", x => new { x.Edition, x.Rule });
                });

            migrationBuilder.CreateTable(
                name: "review_agenda_places",
                columns: table => new
                {
                    Agenda = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_agenda_places", x => new { x.Agenda, x.Nomination });
                    table.ForeignKey(
                        name: "FK_review_agenda_places_review_agendas_Agenda",
                        column: x => x.Agenda,
                        principalTable: "review_agendas",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "review_party_matters",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Nomination = table.Column<Guid>(type: "uuid", nullable: false),
                    Rule = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Judge = table.Column<Guid>(type: "uuid", nullable: true),
                    Office = table.Column<Guid>(type: "uuid", nullable: true),
                    ByName = table.Column<bool>(type: "boolean", nullable: false),
                    FirstCycle = table.Column<bool>(type: "boolean", nullable: false),
                    Moment = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    SettledBy = table.Column<Guid>(type: "uuid", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_review_party_matters", x => x.Id);
                    table.ForeignKey(
                        name: "FK_review_party_matters_review_judges_Judge",
                        column: x => x.Judge,
                        principalTable: "review_judges",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_review_party_matters_review_offices_Office",
                        column: x => x.Office,
                        principalTable: "review_offices",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_review_agendas_Edition_Version",
                table: "review_agendas",
                columns: new[] { "Edition", "Version" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_review_party_matters_Edition",
                table: "review_party_matters",
                column: "Edition");

            migrationBuilder.CreateIndex(
                name: "IX_review_party_matters_Judge",
                table: "review_party_matters",
                column: "Judge");

            migrationBuilder.CreateIndex(
                name: "IX_review_party_matters_Office",
                table: "review_party_matters",
                column: "Office");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_set_asides");

            migrationBuilder.DropTable(
                name: "review_agenda_places");

            migrationBuilder.DropTable(
                name: "review_party_matters");

            migrationBuilder.DropTable(
                name: "review_party_rules");

            migrationBuilder.DropTable(
                name: "review_agendas");

            migrationBuilder.DropTable(
                name: "review_offices");

            migrationBuilder.DropColumn(
                name: "Confidence",
                table: "review_score_sheets");

            migrationBuilder.DropColumn(
                name: "ByLot",
                table: "review_proposals");

            migrationBuilder.DropColumn(
                name: "TermFrom",
                table: "review_judges");

            migrationBuilder.DropColumn(
                name: "TermUntil",
                table: "review_judges");

            migrationBuilder.DropColumn(
                name: "CategoryId",
                table: "awards_criteria_versions");

            migrationBuilder.DropColumn(
                name: "LowConfidenceLeftOut",
                table: "awards_criteria_versions");
        }
    }
}
