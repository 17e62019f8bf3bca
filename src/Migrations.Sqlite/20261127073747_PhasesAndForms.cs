using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class PhasesAndForms : Migration
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

            migrationBuilder.AddColumn<int>(
                name: "Sendings",
                table: "awards_nominations",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "GraceHours",
                table: "awards_editions",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<bool>(
                name: "MayWithhold",
                table: "awards_categories",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "QuotaKind",
                table: "awards_categories",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

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

            migrationBuilder.CreateIndex(
                name: "IX_awards_nominations_CarriedFrom",
                table: "awards_nominations",
                column: "CarriedFrom",
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
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "awards_answers");

            migrationBuilder.DropTable(
                name: "awards_category_caps");

            migrationBuilder.DropTable(
                name: "awards_files");

            migrationBuilder.DropTable(
                name: "awards_forms");

            migrationBuilder.DropTable(
                name: "awards_phases");

            migrationBuilder.DropTable(
                name: "awards_revisions");

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
                name: "Sendings",
                table: "awards_nominations");

            migrationBuilder.DropColumn(
                name: "GraceHours",
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
