using System;
using System.Collections.Generic;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class Landscape : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "landscape_analyses",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SubjectAward = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    SubjectEdition = table.Column<Guid>(type: "uuid", nullable: true),
                    Awards = table.Column<List<string>>(type: "text[]", nullable: false),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_analyses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "landscape_cell_changes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Award = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Cell = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Source = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Seen = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Confidence = table.Column<string>(type: "character varying(10)", maxLength: 10, nullable: false),
                    Proposal = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_cell_changes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "landscape_remarks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    About = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Text = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_remarks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "landscape_sheets",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Chosen = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ReleasedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_sheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "landscape_texts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Group = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    StartedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_texts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "landscape_topics",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Topic = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    FromSector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FromGroup = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    ToSector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ToGroup = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Involvement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FocalPoints = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ConfirmedBy = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ConfirmedDocument = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_topics", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "landscape_analysis_notes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AnalysisId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Award = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Dimension = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Reading = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Judgement = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    NamedSource = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_analysis_notes", x => x.Id);
                    table.ForeignKey(
                        name: "FK_landscape_analysis_notes_landscape_analyses_AnalysisId",
                        column: x => x.AnalysisId,
                        principalTable: "landscape_analyses",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_sheet_cells",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Attribute = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CurrentPractice = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Position = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ProposedText = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Date = table.Column<DateOnly>(type: "date", nullable: true),
                    Owner = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_sheet_cells", x => x.Id);
                    table.ForeignKey(
                        name: "FK_landscape_sheet_cells_landscape_sheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "landscape_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_sheet_members",
                columns: table => new
                {
                    User = table.Column<Guid>(type: "uuid", nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Sector = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_sheet_members", x => new { x.SheetId, x.User });
                    table.ForeignKey(
                        name: "FK_landscape_sheet_members_landscape_sheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "landscape_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_sheet_options",
                columns: table => new
                {
                    Form = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SheetId = table.Column<Guid>(type: "uuid", nullable: false),
                    Owns = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Pays = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Decides = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Notes = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_sheet_options", x => new { x.SheetId, x.Form });
                    table.ForeignKey(
                        name: "FK_landscape_sheet_options_landscape_sheets_SheetId",
                        column: x => x.SheetId,
                        principalTable: "landscape_sheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_clause_proposals",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TextId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Heading = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Body = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Weight = table.Column<int>(type: "integer", nullable: true),
                    Anchors = table.Column<List<string>>(type: "text[]", nullable: false),
                    Why = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Outcome = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Meeting = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    DecidedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_clause_proposals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_landscape_clause_proposals_landscape_texts_TextId",
                        column: x => x.TextId,
                        principalTable: "landscape_texts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_open_points",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TextId = table.Column<Guid>(type: "uuid", nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    SettledBy = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    SettledAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OnBehalf = table.Column<bool>(type: "boolean", nullable: false),
                    Document = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Access = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    RecordedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_open_points", x => x.Id);
                    table.ForeignKey(
                        name: "FK_landscape_open_points_landscape_texts_TextId",
                        column: x => x.TextId,
                        principalTable: "landscape_texts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_text_versions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    TextId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    MadeAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Meeting = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Proposal = table.Column<Guid>(type: "uuid", nullable: true),
                    AdoptedAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: true),
                    AdoptedByMeeting = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    AdoptedByDocument = table.Column<string>(type: "character varying(140)", maxLength: 140, nullable: true),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_text_versions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_landscape_text_versions_landscape_texts_TextId",
                        column: x => x.TextId,
                        principalTable: "landscape_texts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_clauses",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Position = table.Column<int>(type: "integer", nullable: false),
                    Heading = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    Weight = table.Column<int>(type: "integer", nullable: true),
                    Anchors = table.Column<List<string>>(type: "text[]", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_clauses", x => new { x.VersionId, x.Key });
                    table.ForeignKey(
                        name: "FK_landscape_clauses_landscape_text_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "landscape_text_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_edition_texts",
                columns: table => new
                {
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    GivenAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_edition_texts", x => new { x.Edition, x.Kind });
                    table.ForeignKey(
                        name: "FK_landscape_edition_texts_landscape_text_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "landscape_text_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "landscape_reservations",
                columns: table => new
                {
                    Position = table.Column<int>(type: "integer", nullable: false),
                    VersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Member = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_landscape_reservations", x => new { x.VersionId, x.Position });
                    table.ForeignKey(
                        name: "FK_landscape_reservations_landscape_text_versions_VersionId",
                        column: x => x.VersionId,
                        principalTable: "landscape_text_versions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_landscape_analyses_Access",
                table: "landscape_analyses",
                column: "Access");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_analysis_notes_Access",
                table: "landscape_analysis_notes",
                column: "Access");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_analysis_notes_AnalysisId",
                table: "landscape_analysis_notes",
                column: "AnalysisId");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_cell_changes_Access",
                table: "landscape_cell_changes",
                column: "Access");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_cell_changes_Award_Cell",
                table: "landscape_cell_changes",
                columns: new[] { "Award", "Cell" });

            migrationBuilder.CreateIndex(
                name: "IX_landscape_clause_proposals_Access",
                table: "landscape_clause_proposals",
                column: "Access");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_clause_proposals_TextId",
                table: "landscape_clause_proposals",
                column: "TextId");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_edition_texts_VersionId",
                table: "landscape_edition_texts",
                column: "VersionId");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_open_points_Access",
                table: "landscape_open_points",
                column: "Access");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_open_points_TextId",
                table: "landscape_open_points",
                column: "TextId");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_remarks_About",
                table: "landscape_remarks",
                column: "About");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_remarks_Access",
                table: "landscape_remarks",
                column: "Access");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_sheet_cells_Access",
                table: "landscape_sheet_cells",
                column: "Access");

            migrationBuilder.CreateIndex(
                name: "IX_landscape_sheet_cells_SheetId_Attribute_Sector",
                table: "landscape_sheet_cells",
                columns: new[] { "SheetId", "Attribute", "Sector" });

            migrationBuilder.CreateIndex(
                name: "IX_landscape_text_versions_TextId_Number",
                table: "landscape_text_versions",
                columns: new[] { "TextId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_landscape_topics_Access",
                table: "landscape_topics",
                column: "Access");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "landscape_analysis_notes");

            migrationBuilder.DropTable(
                name: "landscape_cell_changes");

            migrationBuilder.DropTable(
                name: "landscape_clause_proposals");

            migrationBuilder.DropTable(
                name: "landscape_clauses");

            migrationBuilder.DropTable(
                name: "landscape_edition_texts");

            migrationBuilder.DropTable(
                name: "landscape_open_points");

            migrationBuilder.DropTable(
                name: "landscape_remarks");

            migrationBuilder.DropTable(
                name: "landscape_reservations");

            migrationBuilder.DropTable(
                name: "landscape_sheet_cells");

            migrationBuilder.DropTable(
                name: "landscape_sheet_members");

            migrationBuilder.DropTable(
                name: "landscape_sheet_options");

            migrationBuilder.DropTable(
                name: "landscape_topics");

            migrationBuilder.DropTable(
                name: "landscape_analyses");

            migrationBuilder.DropTable(
                name: "landscape_text_versions");

            migrationBuilder.DropTable(
                name: "landscape_sheets");

            migrationBuilder.DropTable(
                name: "landscape_texts");
        }
    }
}
