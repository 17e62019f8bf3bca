using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class Proceedings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_proceedings_documents_Canonical",
                table: "proceedings_documents");

            migrationBuilder.AddColumn<string>(
                name: "Abstract",
                table: "proceedings_documents",
                type: "TEXT",
                maxLength: 3000,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "File",
                table: "proceedings_documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Kind",
                table: "proceedings_documents",
                type: "TEXT",
                maxLength: 40,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<Guid>(
                name: "Meeting",
                table: "proceedings_documents",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "proceedings_document_links",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Document = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TargetReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TargetLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TargetPath = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Effect = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    At = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_document_links", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proceedings_document_links_proceedings_documents_Document",
                        column: x => x.Document,
                        principalTable: "proceedings_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proceedings_document_numbers",
                columns: table => new
                {
                    Canonical = table.Column<string>(type: "TEXT", maxLength: 140, nullable: false),
                    Period = table.Column<string>(type: "TEXT", maxLength: 3, nullable: false),
                    Document = table.Column<Guid>(type: "TEXT", nullable: false),
                    Written = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_document_numbers", x => new { x.Canonical, x.Period });
                    table.ForeignKey(
                        name: "FK_proceedings_document_numbers_proceedings_documents_Document",
                        column: x => x.Document,
                        principalTable: "proceedings_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proceedings_files",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_files", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "proceedings_liaisons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Direction = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "TEXT", maxLength: 120, nullable: true),
                    From = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Approval = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Contact = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    Deadline = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    InReplyTo = table.Column<Guid>(type: "TEXT", nullable: true),
                    TargetKind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    TargetReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    TargetLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    TargetPath = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Document = table.Column<Guid>(type: "TEXT", nullable: true),
                    Access = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    On = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_liaisons", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proceedings_liaisons_proceedings_documents_Document",
                        column: x => x.Document,
                        principalTable: "proceedings_documents",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_proceedings_liaisons_proceedings_liaisons_InReplyTo",
                        column: x => x.InReplyTo,
                        principalTable: "proceedings_liaisons",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "proceedings_meetings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Mode = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Unplanned = table.Column<bool>(type: "INTEGER", nullable: false),
                    Place = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    Zone = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    StartsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    EndsOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    From = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Until = table.Column<TimeOnly>(type: "TEXT", nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    ConvenedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    ConvenedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    ShortNotice = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "TEXT", nullable: true),
                    Report = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_meetings", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "proceedings_addressees",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    LiaisonId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Body = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                    Purpose = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_addressees", x => new { x.LiaisonId, x.Position });
                    table.ForeignKey(
                        name: "FK_proceedings_addressees_proceedings_liaisons_LiaisonId",
                        column: x => x.LiaisonId,
                        principalTable: "proceedings_liaisons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proceedings_agenda_items",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: false),
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    Title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    Decision = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    Reservation = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_agenda_items", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proceedings_agenda_items_proceedings_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "proceedings_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proceedings_inputs",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    TargetReference = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    TargetLabel = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    TargetPath = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    OnBehalfOf = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Author = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    AuthorEmail = table.Column<string>(type: "TEXT", maxLength: 254, nullable: true),
                    Text = table.Column<string>(type: "TEXT", maxLength: 8000, nullable: false),
                    Channel = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Document = table.Column<Guid>(type: "TEXT", nullable: true),
                    Meeting = table.Column<Guid>(type: "TEXT", nullable: true),
                    Original = table.Column<Guid>(type: "TEXT", nullable: true),
                    ReceivedOn = table.Column<DateOnly>(type: "TEXT", nullable: false),
                    Access = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Standing = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AnsweredAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: true),
                    Corrects = table.Column<Guid>(type: "TEXT", nullable: true),
                    ConfirmHash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: true),
                    RecordedBy = table.Column<Guid>(type: "TEXT", nullable: true),
                    RecordedAt = table.Column<string>(type: "TEXT", maxLength: 28, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_inputs", x => x.Id);
                    table.ForeignKey(
                        name: "FK_proceedings_inputs_proceedings_documents_Document",
                        column: x => x.Document,
                        principalTable: "proceedings_documents",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_proceedings_inputs_proceedings_files_Original",
                        column: x => x.Original,
                        principalTable: "proceedings_files",
                        principalColumn: "Id");
                    table.ForeignKey(
                        name: "FK_proceedings_inputs_proceedings_meetings_Meeting",
                        column: x => x.Meeting,
                        principalTable: "proceedings_meetings",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "proceedings_participants",
                columns: table => new
                {
                    Position = table.Column<int>(type: "INTEGER", nullable: false),
                    MeetingId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Entity = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    Capacity = table.Column<string>(type: "TEXT", maxLength: 80, nullable: true),
                    Presence = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_participants", x => new { x.MeetingId, x.Position });
                    table.ForeignKey(
                        name: "FK_proceedings_participants_proceedings_meetings_MeetingId",
                        column: x => x.MeetingId,
                        principalTable: "proceedings_meetings",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "proceedings_allocations",
                columns: table => new
                {
                    Document = table.Column<Guid>(type: "TEXT", nullable: false),
                    AgendaItemId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_proceedings_allocations", x => new { x.AgendaItemId, x.Document });
                    table.ForeignKey(
                        name: "FK_proceedings_allocations_proceedings_agenda_items_AgendaItemId",
                        column: x => x.AgendaItemId,
                        principalTable: "proceedings_agenda_items",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                    table.ForeignKey(
                        name: "FK_proceedings_allocations_proceedings_documents_Document",
                        column: x => x.Document,
                        principalTable: "proceedings_documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_documents_Canonical",
                table: "proceedings_documents",
                column: "Canonical");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_documents_File",
                table: "proceedings_documents",
                column: "File");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_documents_Meeting",
                table: "proceedings_documents",
                column: "Meeting");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_agenda_items_Meeting",
                table: "proceedings_agenda_items",
                column: "Meeting");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_allocations_Document",
                table: "proceedings_allocations",
                column: "Document");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_document_links_Document_Kind_TargetReference_Effect",
                table: "proceedings_document_links",
                columns: new[] { "Document", "Kind", "TargetReference", "Effect" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_document_links_Kind_TargetReference",
                table: "proceedings_document_links",
                columns: new[] { "Kind", "TargetReference" });

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_document_numbers_Document",
                table: "proceedings_document_numbers",
                column: "Document");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_inputs_ConfirmHash",
                table: "proceedings_inputs",
                column: "ConfirmHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_inputs_Document",
                table: "proceedings_inputs",
                column: "Document");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_inputs_Kind_TargetReference",
                table: "proceedings_inputs",
                columns: new[] { "Kind", "TargetReference" });

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_inputs_Meeting",
                table: "proceedings_inputs",
                column: "Meeting");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_inputs_Original",
                table: "proceedings_inputs",
                column: "Original");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_liaisons_Document",
                table: "proceedings_liaisons",
                column: "Document");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_liaisons_InReplyTo",
                table: "proceedings_liaisons",
                column: "InReplyTo");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_liaisons_TargetKind_TargetReference",
                table: "proceedings_liaisons",
                columns: new[] { "TargetKind", "TargetReference" });

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_meetings_Group_StartsOn",
                table: "proceedings_meetings",
                columns: new[] { "Group", "StartsOn" });

            migrationBuilder.AddForeignKey(
                name: "FK_proceedings_documents_proceedings_files_File",
                table: "proceedings_documents",
                column: "File",
                principalTable: "proceedings_files",
                principalColumn: "Id");

            migrationBuilder.AddForeignKey(
                name: "FK_proceedings_documents_proceedings_meetings_Meeting",
                table: "proceedings_documents",
                column: "Meeting",
                principalTable: "proceedings_meetings",
                principalColumn: "Id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_proceedings_documents_proceedings_files_File",
                table: "proceedings_documents");

            migrationBuilder.DropForeignKey(
                name: "FK_proceedings_documents_proceedings_meetings_Meeting",
                table: "proceedings_documents");

            migrationBuilder.DropTable(
                name: "proceedings_addressees");

            migrationBuilder.DropTable(
                name: "proceedings_allocations");

            migrationBuilder.DropTable(
                name: "proceedings_document_links");

            migrationBuilder.DropTable(
                name: "proceedings_document_numbers");

            migrationBuilder.DropTable(
                name: "proceedings_inputs");

            migrationBuilder.DropTable(
                name: "proceedings_participants");

            migrationBuilder.DropTable(
                name: "proceedings_liaisons");

            migrationBuilder.DropTable(
                name: "proceedings_agenda_items");

            migrationBuilder.DropTable(
                name: "proceedings_files");

            migrationBuilder.DropTable(
                name: "proceedings_meetings");

            migrationBuilder.DropIndex(
                name: "IX_proceedings_documents_Canonical",
                table: "proceedings_documents");

            migrationBuilder.DropIndex(
                name: "IX_proceedings_documents_File",
                table: "proceedings_documents");

            migrationBuilder.DropIndex(
                name: "IX_proceedings_documents_Meeting",
                table: "proceedings_documents");

            migrationBuilder.DropColumn(
                name: "Abstract",
                table: "proceedings_documents");

            migrationBuilder.DropColumn(
                name: "File",
                table: "proceedings_documents");

            migrationBuilder.DropColumn(
                name: "Kind",
                table: "proceedings_documents");

            migrationBuilder.DropColumn(
                name: "Meeting",
                table: "proceedings_documents");

            migrationBuilder.CreateIndex(
                name: "IX_proceedings_documents_Canonical",
                table: "proceedings_documents",
                column: "Canonical",
                unique: true);
        }
    }
}
