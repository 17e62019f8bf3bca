using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Palmares.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class WholeEditions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "kernel_ledgers_brought_in",
                columns: table => new
                {
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Edition = table.Column<Guid>(type: "uuid", nullable: false),
                    BroughtInAt = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Head = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_ledgers_brought_in", x => x.Number);
                });

            migrationBuilder.CreateTable(
                name: "kernel_acts_brought_in",
                columns: table => new
                {
                    Ledger = table.Column<int>(type: "integer", nullable: false),
                    Sequence = table.Column<long>(type: "bigint", nullable: false),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    At = table.Column<DateTimeOffset>(type: "timestamp with time zone", nullable: false),
                    Actor = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: true),
                    PayloadSalt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PayloadCommitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Note = table.Column<string>(type: "text", nullable: true),
                    NoteSalt = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    NoteCommitment = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    PreviousHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_kernel_acts_brought_in", x => new { x.Ledger, x.Sequence });
                    table.ForeignKey(
                        name: "FK_kernel_acts_brought_in_kernel_ledgers_brought_in_Ledger",
                        column: x => x.Ledger,
                        principalTable: "kernel_ledgers_brought_in",
                        principalColumn: "Number",
                        onDelete: ReferentialAction.Cascade);
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "kernel_acts_brought_in");

            migrationBuilder.DropTable(
                name: "kernel_ledgers_brought_in");
        }
    }
}
