using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AwardsComplete : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "CarriedFrom",
                table: "awards_nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExtendedReason",
                table: "awards_nominations",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "ExtendedTo",
                table: "awards_nominations",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Form",
                table: "awards_nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "MovedFrom",
                table: "awards_nominations",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "MovedReason",
                table: "awards_nominations",
                type: "TEXT",
                maxLength: 2000,
                nullable: true);

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

            migrationBuilder.AddColumn<int>(
                name: "Sendings",
                table: "awards_nominations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "WithdrawnAt",
                table: "awards_laureates",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

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

            migrationBuilder.AddColumn<int>(
                name: "GraceHours",
                table: "awards_editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "RollReleasesAt",
                table: "awards_editions",
                type: "TEXT",
                maxLength: 28,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "MayWithhold",
                table: "awards_categories",
                type: "INTEGER",
                nullable: false,
                defaultValue: true);

            migrationBuilder.AddColumn<string>(
                name: "QuotaKind",
                table: "awards_categories",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "Hard");

            migrationBuilder.CreateTable(
                name: "awards_answers",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Value = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_answers", x => new { x.NominationId, x.Field, x.Position });
                    table.ForeignKey(
                        name: "FK_awards_answers_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_category_caps",
                columns: table => new
                {
                    CategoryId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    By = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Most = table.Column<int>(type: "INTEGER", nullable: true),
                    SharePercent = table.Column<int>(type: "INTEGER", nullable: true),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_category_caps", x => new { x.CategoryId, x.Position });
                    table.ForeignKey(
                        name: "FK_awards_category_caps_awards_categories_CategoryId",
                        column: x => x.CategoryId,
                        principalTable: "awards_categories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "awards_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Field = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Size = table.Column<int>(type: "INTEGER", nullable: false),
                    Pages = table.Column<int>(type: "INTEGER", nullable: true),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_files", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_files_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_forms",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_forms", x => x.Id);
                    table.ForeignKey(
                        name: "FK_awards_forms_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_phases",
                columns: table => new
                {
                    EditionId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Phase = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    NominationsSealed = table.Column<bool>(type: "INTEGER", nullable: false),
                    EndorsementsTaken = table.Column<bool>(type: "INTEGER", nullable: false),
                    NomineeHidden = table.Column<bool>(type: "INTEGER", nullable: false),
                    PanelNamed = table.Column<bool>(type: "INTEGER", nullable: false),
                    ResultsToChair = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_phases", x => new { x.EditionId, x.Phase });
                    table.ForeignKey(
                        name: "FK_awards_phases_awards_editions_EditionId",
                        column: x => x.EditionId,
                        principalTable: "awards_editions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "awards_revisions",
                columns: table => new
                {
                    NominationId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false),
                    Form = table.Column<Guid>(type: "TEXT", nullable: true),
                    Json = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_awards_revisions", x => new { x.NominationId, x.Number });
                    table.ForeignKey(
                        name: "FK_awards_revisions_awards_nominations_NominationId",
                        column: x => x.NominationId,
                        principalTable: "awards_nominations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

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
                name: "kernel_readings",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Reader = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    Thing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Subject = table.Column<Guid>(type: "TEXT", nullable: false),
                    Label = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_readings", x => new { x.Day, x.Reader, x.Thing, x.Subject });
                });

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
                name: "IX_awards_nominations_CarriedFrom",
                table: "awards_nominations",
                column: "CarriedFrom",
                unique: true);

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
                name: "IX_awards_files_NominationId",
                table: "awards_files",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_forms_EditionId_Number",
                table: "awards_forms",
                columns: new[] { "EditionId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_awards_rule_exceptions_NominationId",
                table: "awards_rule_exceptions",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_stated_facts_NominationId",
                table: "awards_stated_facts",
                column: "NominationId");

            migrationBuilder.CreateIndex(
                name: "IX_awards_title_withdrawals_LaureateId",
                table: "awards_title_withdrawals",
                column: "LaureateId");

            migrationBuilder.CreateIndex(
                name: "IX_kernel_readings_At",
                table: "kernel_readings",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_answers");

            migrationBuilder.DropTable(
                name: "awards_category_caps");

            migrationBuilder.DropTable(
                name: "awards_ceremony_items");

            migrationBuilder.DropTable(
                name: "awards_citation_drafts");

            migrationBuilder.DropTable(
                name: "awards_courtesy_notices");

            migrationBuilder.DropTable(
                name: "awards_files");

            migrationBuilder.DropTable(
                name: "awards_forms");

            migrationBuilder.DropTable(
                name: "awards_phases");

            migrationBuilder.DropTable(
                name: "awards_revisions");

            migrationBuilder.DropTable(
                name: "awards_rule_books");

            migrationBuilder.DropTable(
                name: "awards_rule_exceptions");

            migrationBuilder.DropTable(
                name: "awards_service_proofs");

            migrationBuilder.DropTable(
                name: "awards_stated_facts");

            migrationBuilder.DropTable(
                name: "awards_title_withdrawals");

            migrationBuilder.DropTable(
                name: "kernel_readings");

            migrationBuilder.DropTable(
                name: "tracking_studies");

            migrationBuilder.DropTable(
                name: "awards_ceremonies");

            migrationBuilder.DropIndex(
                name: "IX_awards_nominations_CarriedFrom",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "CarriedFrom",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "ExtendedReason",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "ExtendedTo",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "Form",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "MovedFrom",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "MovedReason",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "Orcid",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "Ror",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "Sendings",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "WithdrawnAt",
                table: "awards_laureates");

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

            migrationBuilder.DropColumn(
                name: "GraceHours",
                table: "awards_editions");

            migrationBuilder.DropColumn(
                name: "RollReleasesAt",
                table: "awards_editions");

            migrationBuilder.DropColumn(
                name: "MayWithhold",
                table: "awards_categories");

            migrationBuilder.DropColumn(
                name: "QuotaKind",
                table: "awards_categories");
        }
    }
}
